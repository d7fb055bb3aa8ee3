/**
 * The pages of figures and opinions for those who lead and check.
 */
package ir.peygir.staff.insight;
