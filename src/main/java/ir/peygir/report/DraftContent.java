package ir.peygir.report;

import java.util.Locale;
import java.util.Map;

import ir.peygir.citizen.ContactDetails;

/**
 * What was typed into the form so far, without who typed it.
 *
 * @param unsorted the citizen lets an officer choose the topic
 * @param joins code of the report of others that they chose, or {@code null}
 */
public record DraftContent(String topic, boolean unsorted, Double lat, Double lon, String district, Integer nahiyeh,
		String address, String text, Map<String, String> answers, String joins) {

	public static final DraftContent EMPTY = new DraftContent(null, false, null, null, null, null, null, null, Map.of(),
			null);

	/** Which reports of others are near depends on topic and place. */
	public DraftContent withTopic(String topic, boolean unsorted) {
		return new DraftContent(topic, unsorted, this.lat, this.lon, this.district, this.nahiyeh, this.address,
				this.text, this.answers, null);
	}

	public DraftContent withPlace(Double lat, Double lon, String district, Integer nahiyeh, String address) {
		return new DraftContent(this.topic, this.unsorted, lat, lon, district, nahiyeh, address, this.text,
				this.answers, null);
	}

	public DraftContent withDetails(String text, Map<String, String> answers) {
		return new DraftContent(this.topic, this.unsorted, this.lat, this.lon, this.district, this.nahiyeh,
				this.address, text, answers, this.joins);
	}

	/** Stands behind a report of others, or with {@code null} behind one of their own. */
	public DraftContent withJoins(String joins) {
		return new DraftContent(this.topic, this.unsorted, this.lat, this.lon, this.district, this.nahiyeh,
				this.address, this.text, this.answers, joins);
	}

	/** As a submission, so that each step can be checked on its own. */
	public Submission submission(String kind, ContactDetails contact, boolean anonymous, String draftId,
			Locale language) {
		return new Submission(kind, this.topic, this.text, this.lat, this.lon, this.district, this.nahiyeh,
				this.address, contact, anonymous, this.answers, Submission.Channel.WEB, draftId, language);
	}

}
