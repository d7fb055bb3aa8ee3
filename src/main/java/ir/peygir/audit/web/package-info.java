/**
 * The pages of proofs, of published roots and of looks.
 */
package ir.peygir.audit.web;
