package ir.peygir.report.photo;

/**
 * Where the bytes of a photo lie; each row remembers it, so that a changed setting loses
 * nothing.
 */
enum Whereabouts {

	DATABASE, DIRECTORY

}
