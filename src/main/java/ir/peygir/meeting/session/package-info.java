/** Owns hosts, their calendars and the life of each session. */
@org.springframework.modulith.NamedInterface("session")
package ir.peygir.meeting.session;
