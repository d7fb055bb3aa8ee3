/**
 * Completes user tasks by their contracts; nothing a person wrote enters an engine table.
 */
package ir.peygir.engine.completion;
