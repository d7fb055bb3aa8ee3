package ir.peygir.report;

import java.util.Locale;
import java.util.Map;

import ir.peygir.citizen.ContactDetails;

/**
 * What was typed into the form so far, without who typed it.
 *
 * @param unsorted the citizen lets an officer choose the topic
 */
public record DraftContent(String topic, boolean unsorted, Double lat, Double lon, String district, Integer nahiyeh,
		String address, String text, Map<String, String> answers) {

	public static final DraftContent EMPTY = new DraftContent(null, false, null, null, null, null, null, null,
			Map.of());

	public DraftContent withTopic(String topic, boolean unsorted) {
		return new DraftContent(topic, unsorted, this.lat, this.lon, this.district, this.nahiyeh, this.address,
				this.text, this.answers);
	}

	public DraftContent withPlace(Double lat, Double lon, String district, Integer nahiyeh, String address) {
		return new DraftContent(this.topic, this.unsorted, lat, lon, district, nahiyeh, address, this.text,
				this.answers);
	}

	public DraftContent withDetails(String text, Map<String, String> answers) {
		return new DraftContent(this.topic, this.unsorted, this.lat, this.lon, this.district, this.nahiyeh,
				this.address, text, answers);
	}

	/** As a submission, so that each step can be checked on its own. */
	public Submission submission(String kind, ContactDetails contact, boolean anonymous, String draftId,
			Locale language) {
		return new Submission(kind, this.topic, this.text, this.lat, this.lon, this.district, this.nahiyeh,
				this.address, contact, anonymous, this.answers, Submission.Channel.WEB, draftId, language);
	}

}
