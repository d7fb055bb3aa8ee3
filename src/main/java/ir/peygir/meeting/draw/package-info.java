/**
 * Owns {@code peygir-draw-1} and what checks it: pure computation on tickets, weights and
 * numbers. Refuses to know persons, the framework, the database and the engine.
 */
@org.springframework.modulith.NamedInterface("draw")
package ir.peygir.meeting.draw;
