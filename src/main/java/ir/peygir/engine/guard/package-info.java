/**
 * Closes what the engine leaves open: who sees a task, which commands staff may run,
 * which expressions a query may evaluate.
 */
package ir.peygir.engine.guard;
