/**
 * The pages of the offices that receive citizens: their sessions, the day itself, their
 * hosts, the register of other meetings, the change of a mayor, and the figures.
 */
package ir.peygir.staff.meeting;
