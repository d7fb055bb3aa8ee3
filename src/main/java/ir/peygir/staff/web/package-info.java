/**
 * Pages of staff about what waits and about one case.
 */
package ir.peygir.staff.web;
