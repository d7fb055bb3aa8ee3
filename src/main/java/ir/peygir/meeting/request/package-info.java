/** Owns the citizen's matter: asking, screening and what becomes of it. */
@org.springframework.modulith.NamedInterface("request")
package ir.peygir.meeting.request;
