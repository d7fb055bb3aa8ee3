/**
 * Holds the one table of who may open which address, and stands by it.
 */
package ir.peygir.staff.access;
