package ir.peygir.staff.cockpit;

import java.time.Instant;

/**
 * One instance that was found, in the words of a list; never with contact data.
 *
 * @param code tracking code or id of a session
 * @param millis {@code null} while it runs
 * @param state {@code RUNNING}, {@code FINISHED} or {@code CANCELED}
 * @param parent the instance that called it, or {@code null}
 * @param status of the report or request, or {@code null}
 * @param statusName the same for people
 * @param file whether there is a case file of that code
 */
record FoundCase(String id, String code, String process, String definition, Instant started, Instant ended, Long millis,
		String state, String parent, String topic, String topicTitle, String unit, String unitTitle, String status,
		String statusName, boolean file) {
}
