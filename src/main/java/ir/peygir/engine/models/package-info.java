/**
 * Owns the rules that diagrams and decision tables keep to: what could never run stops
 * the start, what is only a habit is told to who draws. Refuses to know any one process.
 */
@org.springframework.modulith.NamedInterface("models")
package ir.peygir.engine.models;
