package ir.peygir.report;

import java.util.Locale;
import java.util.Map;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.shared.PersianText;

/**
 * What a citizen sends, as typed; nothing is checked yet.
 *
 * @param kind name of a kind, {@code null} to infer it
 * @param topicCode {@code null}: an officer chooses
 * @param lat degrees, {@code null} without a point
 * @param districtCode the citizen's word wins over the outlines
 * @param contact {@code null} or empty if none was given
 * @param answers to the topic's questions, by their codes
 * @param draftId makes sending twice one report; {@code null} from programs
 * @param filedBy user id of a member of staff who sends it for somebody, or {@code null}
 */
public record Submission(String kind, String topicCode, String text, Double lat, Double lon, String districtCode,
		Integer nahiyeh, String address, ContactDetails contact, boolean anonymous, Map<String, String> answers,
		Channel channel, String draftId, Locale language, String filedBy) {

	public Submission(String kind, String topicCode, String text, Double lat, Double lon, String districtCode,
			Integer nahiyeh, String address, ContactDetails contact, boolean anonymous, Map<String, String> answers,
			Channel channel, String draftId, Locale language) {
		this(kind, topicCode, text, lat, lon, districtCode, nahiyeh, address, contact, anonymous, answers, channel,
				draftId, language, null);
	}

	public Submission {
		kind = blankToNull(kind);
		topicCode = blankToNull(topicCode);
		text = PersianText.clean(text);
		districtCode = blankToNull(districtCode);
		address = blankToNull(PersianText.clean(address));
		contact = (contact != null) ? contact : new ContactDetails(null, null, null, null);
		answers = (answers != null) ? Map.copyOf(withoutBlanks(answers)) : Map.of();
	}

	private static Map<String, String> withoutBlanks(Map<String, String> answers) {
		Map<String, String> given = new java.util.LinkedHashMap<>();
		answers.forEach((code, value) -> {
			if (value != null && !value.isBlank()) {
				given.put(code, PersianText.clean(value));
			}
		});
		return given;
	}

	private static String blankToNull(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** How it came in. */
	public enum Channel {

		WEB, API, PHONE, COUNTER;

		/** What the history says of it; {@code null} where citizens file themselves. */
		Happening filedFor() {
			return switch (this) {
				case PHONE -> Happening.FILED_BY_PHONE;
				case COUNTER -> Happening.FILED_IN_PERSON;
				case WEB, API -> null;
			};
		}

	}

}
