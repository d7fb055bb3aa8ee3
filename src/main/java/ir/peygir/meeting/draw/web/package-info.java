/**
 * Shows a published draw to people and to programs.
 */
package ir.peygir.meeting.draw.web;
