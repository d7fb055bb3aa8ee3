/**
 * What auditors read in Cockpit beyond what the engine's REST interface can tell: search
 * over running and finished cases, the path taken, times of stages, views of integrity.
 * Only reads.
 */
package ir.peygir.staff.cockpit;
