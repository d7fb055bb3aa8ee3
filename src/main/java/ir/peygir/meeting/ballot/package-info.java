/**
 * Owns tickets, weights, commitments, snapshots, the published draw, offers and seats.
 */
@org.springframework.modulith.NamedInterface("ballot")
package ir.peygir.meeting.ballot;
