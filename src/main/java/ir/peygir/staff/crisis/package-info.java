/**
 * Several cases of one crisis answered by one action, and the alarm at many closings.
 */
package ir.peygir.staff.crisis;
