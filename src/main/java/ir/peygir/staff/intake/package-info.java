/**
 * The page on which a call-taker files for somebody, and the receipt that is read out.
 */
package ir.peygir.staff.intake;
