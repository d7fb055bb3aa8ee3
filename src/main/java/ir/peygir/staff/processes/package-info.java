/**
 * The pages on which designers, and those who check them, read what is deployed, try
 * drafts, and move running cases to a new version.
 */
package ir.peygir.staff.processes;
