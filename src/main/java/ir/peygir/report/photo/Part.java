package ir.peygir.report.photo;

/**
 * What is kept of one photo or document.
 */
enum Part {

	WHOLE, THUMBNAIL

}
