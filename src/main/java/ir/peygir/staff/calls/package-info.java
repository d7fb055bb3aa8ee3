/**
 * The pages on which the call centre tells people what no text message can.
 */
package ir.peygir.staff.calls;
