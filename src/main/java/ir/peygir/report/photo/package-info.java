/**
 * Owns photos and documents: what is taken, how they are cleaned, where they lie, and who
 * may see them. Refuses to know whose they are.
 */
@org.springframework.modulith.NamedInterface("photo")
package ir.peygir.report.photo;
