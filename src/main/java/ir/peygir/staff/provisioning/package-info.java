/**
 * Puts accounts, groups, rights and lists in place at each start.
 */
package ir.peygir.staff.provisioning;
