package ir.peygir.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.Submission;

/**
 * One report of the demo content and what becomes of it.
 *
 * @param when of {@link Moments}
 * @param shows name of the citizen's picture, or {@code null}
 * @param then in the order of time
 */
record Story(String id, String when, String kind, String topic, String text, Where place, Who who, boolean anonymous,
		Map<String, String> answers, String shows, List<Act> then) {

	Story {
		place = (place != null) ? place : new Where(null, null, null, null, null);
		then = (then != null) ? List.copyOf(then) : List.of();
	}

	Submission submission() {
		ContactDetails contact = (this.who != null)
				? new ContactDetails(this.who.mobile(), null, this.who.name(), this.who.email()) : null;
		return new Submission(this.kind, this.topic, this.text, this.place.lat(), this.place.lon(),
				this.place.district(), this.place.nahiyeh(), this.place.address(), contact, this.anonymous,
				this.answers, Submission.Channel.WEB, null, Locale.forLanguageTag("fa"));
	}

	record Where(Double lat, Double lon, String district, Integer nahiyeh, String address) {
	}

	record Who(String name, String mobile, String email) {
	}

	/**
	 * What a member of staff or the citizen does.
	 *
	 * @param by user id of staff, {@code null} if the citizen acts
	 * @param decides values of the open task's contract
	 * @param citizen the citizen's verb
	 */
	record Act(String when, String by, Map<String, Object> decides, String shows, String citizen, String text,
			String reason, Integer rating) {
	}

}
