/**
 * Owns the citizens' pages of the meetings, their drafts and files, and the JSON API.
 * Refuses rules: who may enter, and when, is asked of the packages beside it.
 */
package ir.peygir.meeting.web;
