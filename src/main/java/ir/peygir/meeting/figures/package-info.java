/** Owns what everybody may know of how the duty to receive is kept; no person in it. */
@org.springframework.modulith.NamedInterface("figures")
package ir.peygir.meeting.figures;
