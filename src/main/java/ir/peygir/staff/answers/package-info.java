/**
 * Ready answers, and how an answer will reach the citizen.
 */
package ir.peygir.staff.answers;
