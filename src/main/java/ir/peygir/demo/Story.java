package ir.peygir.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.Submission;

/**
 * One report of the demo content and what becomes of it.
 *
 * @param when of {@link Moments}
 * @param shows name of the citizen's picture, or {@code null}
 * @param filedBy user id of who took the call, {@code null} if the citizen files
 * @param voices who joins, in the order of time
 * @param crowd many more who join, or {@code null}
 * @param then in the order of time
 */
record Story(String id, String when, String kind, String topic, String text, Where place, Who who, boolean anonymous,
		Map<String, String> answers, String shows, String filedBy, List<Joiner> voices, Crowd crowd, List<Act> then) {

	private static final Locale PERSIAN = Locale.forLanguageTag("fa");

	Story {
		place = (place != null) ? place : Where.UNKNOWN;
		voices = (voices != null) ? List.copyOf(voices) : List.of();
		then = (then != null) ? List.copyOf(then) : List.of();
	}

	Submission submission() {
		return new Submission(this.kind, this.topic, this.text, this.place.lat(), this.place.lon(),
				this.place.district(), this.place.nahiyeh(), this.place.address(),
				(this.who != null) ? this.who.details() : null, this.anonymous, this.answers,
				(this.filedBy != null) ? Submission.Channel.PHONE : Submission.Channel.WEB, null, PERSIAN,
				this.filedBy);
	}

	record Where(Double lat, Double lon, String district, Integer nahiyeh, String address) {

		static final Where UNKNOWN = new Where(null, null, null, null, null);

	}

	record Who(String name, String mobile, String phone, String email) {

		ContactDetails details() {
			return new ContactDetails(this.mobile, this.phone, this.name, this.email);
		}

	}

	/**
	 * Somebody who stands behind the report too.
	 *
	 * @param text may be {@code null}
	 */
	record Joiner(String when, Who who, String text, Where place, String shows) {

		Submission submission() {
			Where at = (this.place != null) ? this.place : Where.UNKNOWN;
			return new Submission(null, null, this.text, at.lat(), at.lon(), at.district(), at.nahiyeh(), at.address(),
					this.who.details(), false, Map.of(), Submission.Channel.WEB, null, PERSIAN);
		}

	}

	/**
	 * Neighbours who join one after the other.
	 *
	 * @param every how long the next one waits
	 * @param mobile of the first; the others have the numbers after it
	 * @param texts what some of them say: the third, the sixth and so on
	 */
	record Crowd(String first, Duration every, int count, long mobile, List<String> texts) {

		private static final int SILENT = 3;

		Joiner joiner(int number) {
			boolean speaks = number % SILENT == 2 && number / SILENT < this.texts.size();
			return new Joiner(null, new Who(null, "0" + (this.mobile + number), null, null),
					speaks ? this.texts.get(number / SILENT) : null, null, null);
		}

	}

	/**
	 * What a member of staff or a citizen does.
	 *
	 * @param by user id of staff, {@code null} if a citizen acts
	 * @param takes whether they take the open task
	 * @param interim what they tell before they have finished
	 * @param replies what a caller answers, written down
	 * @param calls what came of telephoning: {@code told} or {@code notReached}
	 * @param decides values of the open task's contract
	 * @param shows a picture, the citizen's or evidence
	 * @param shot how the picture was made, {@code null} for one that does not tell
	 * @param citizen the citizen's verb
	 * @param voice number of the citizen's voice, the reporter's if {@code null}
	 * @param to number of the last voice that does the same, each {@code every} so long
	 * after the one before
	 * @param channel {@code API}, {@code SMS} or {@code KEYPAD}; by link if {@code null}
	 */
	record Act(String when, String by, boolean takes, String interim, String replies, String calls,
			Map<String, Object> decides, String shows, Shot shot, String citizen, Integer voice, Integer to,
			Duration every, String channel, String text, String reason, Integer rating) {

		int firstVoice() {
			return Optional.ofNullable(this.voice).orElse(1);
		}

		int lastVoice() {
			return Optional.ofNullable(this.to).orElse(firstVoice());
		}

	}

	/**
	 * What a file of evidence tells of itself.
	 *
	 * @param before how long before it was sent the picture was taken, or {@code null}
	 * @param away degrees from the place of the report
	 * @param likeIn another story whose evidence is the very same picture
	 * @param document whether it is a document with that picture
	 */
	record Shot(Duration before, double away, String likeIn, boolean document) {

		static final Shot UNTOLD = new Shot(null, 0, null, false);

	}

}
