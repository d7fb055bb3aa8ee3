/**
 * Lets staff in, and nobody else, wherever there is a door.
 */
package ir.peygir.staff.signin;
