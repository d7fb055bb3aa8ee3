package ir.peygir.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Question;
import ir.peygir.catalogue.Topic;
import ir.peygir.citizen.ContactDetails;
import ir.peygir.city.City;
import ir.peygir.city.District;
import ir.peygir.city.DistrictMatch;
import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Landline;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.PersianText;
import org.springframework.stereotype.Component;

/**
 * Says of each part of a submission what is wrong with it, by the contract's field names;
 * the steps of the form and the API ask the same questions.
 */
@Component
public class SubmissionCheck {

	public static final int TEXT_LENGTH = 4000;

	private static final int LINE_LENGTH = 500;

	private static final int NAME_LENGTH = 100;

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,63}");

	private final Catalogue catalogue;

	private final City city;

	SubmissionCheck(Catalogue catalogue, City city) {
		this.catalogue = catalogue;
		this.city = city;
	}

	/** Topic and kind: it exists, is the city's, and takes that kind. */
	public Optional<Topic> topic(Submission submission, InvalidInput.Collector problems) {
		Optional<Topic> topic = Optional.ofNullable(submission.topicCode()).flatMap(this.catalogue::topic);
		if (submission.topicCode() != null && topic.isEmpty()) {
			problems.reject("topicCode", "topic.unknown");
		}
		topic.filter(Topic::outside)
			.ifPresent((outside) -> problems.reject("topicCode", "topic.outside",
					outside.guidance(submission.language())));
		Optional<Kind> kind = Kind.parse(submission.kind());
		if (submission.kind() != null && kind.isEmpty()) {
			problems.reject("kind", "kind.unknown");
		}
		kind.filter((given) -> topic.isPresent() && !topic.get().outside() && !topic.get().takes(given))
			.ifPresent((given) -> problems.reject("kind", "kind.notTaken"));
		return topic;
	}

	/** The place: in the city, and given where the topic needs one. */
	public void place(Submission submission, Topic topic, InvalidInput.Collector problems) {
		boolean half = (submission.lat() == null) != (submission.lon() == null);
		problems.rejectIf(half, "place.lat", "place.incomplete");
		Optional<District> district = Optional.ofNullable(submission.districtCode()).flatMap(this.city::district);
		if (submission.districtCode() != null && district.isEmpty()) {
			problems.reject("place.districtCode", "district.unknown");
		}
		if (submission.nahiyeh() != null) {
			Optional<District> within = isOnEarth(submission)
					? Optional.ofNullable(district(submission)).flatMap(this.city::district) : district;
			boolean known = within.isPresent() && submission.nahiyeh() >= 1
					&& submission.nahiyeh() <= within.get().nahiyehCount();
			problems.rejectIf(!known, "place.nahiyeh", "nahiyeh.unknown");
		}
		problems.rejectIf(length(submission.address()) > LINE_LENGTH, "place.address", "text.tooLong",
				String.valueOf(LINE_LENGTH));
		if (submission.lat() != null && !half) {
			point(submission, district, problems);
		}
		else if (!half && topic != null && topic.needsPlace() && submission.districtCode() == null) {
			problems.reject("place.districtCode", "place.required");
		}
	}

	private void point(Submission submission, Optional<District> chosen, InvalidInput.Collector problems) {
		if (!isOnEarth(submission)) {
			problems.reject("place.lat", "place.outside");
			return;
		}
		Optional<DistrictMatch> match = this.city.districtOf(new GeoPoint(submission.lat(), submission.lon()));
		problems.rejectIf(match.isEmpty(), "place.lat", "place.outside");
		problems.rejectIf(match.isPresent() && match.get().code() == null && chosen.isEmpty(), "place.districtCode",
				"place.chooseDistrict");
		problems.rejectIf(match.isPresent() && chosen.isPresent() && !fits(match.get(), chosen.get().code()),
				"place.districtCode", "place.otherDistrict");
	}

	/** Outside every district any may be the right one. */
	private static boolean fits(DistrictMatch match, String district) {
		return match.code() == null || match.code().equals(district) || match.alternatives().contains(district);
	}

	private static boolean isOnEarth(Submission submission) {
		return submission.lat() != null && submission.lon() != null && Math.abs(submission.lat()) <= 90
				&& Math.abs(submission.lon()) <= 180;
	}

	/** Text and the topic's questions. */
	public void details(Submission submission, Topic topic, InvalidInput.Collector problems) {
		problems.rejectIf(submission.text().isEmpty(), "text", "text.required")
			.rejectIf(submission.text().length() > TEXT_LENGTH, "text", "text.tooLong",
					PersianText.persianDigits(TEXT_LENGTH));
		if (topic != null) {
			topic.questions().forEach((question) -> answer(question, submission, problems));
		}
	}

	private void answer(Question question, Submission submission, InvalidInput.Collector problems) {
		String field = "answers." + question.code();
		String value = submission.answers().get(question.code());
		if (value == null) {
			problems.rejectIf(question.required(), field, "answer.required");
			return;
		}
		problems.rejectIf(value.length() > LINE_LENGTH, field, "text.tooLong", String.valueOf(LINE_LENGTH));
		switch (question.type()) {
			case NUMBER ->
				problems.rejectIf(!PersianText.latinDigits(value).matches("\\d{1,9}"), field, "answer.number");
			case YESNO -> problems.rejectIf(!value.matches("yes|no"), field, "answer.choice");
			case CHOICE ->
				problems.rejectIf(question.options().stream().noneMatch((option) -> option.value().equals(value)),
						field, "answer.choice");
			case TEXT -> {
			}
		}
	}

	/** Who: a way to reach the person, or anonymous where the topic allows. */
	public void contact(Submission submission, Topic topic, InvalidInput.Collector problems) {
		ContactDetails contact = submission.contact();
		problems.rejectIf(submission.anonymous() && topic != null && !topic.anonymousAllowed(), "anonymous",
				"anonymous.notAllowed");
		if (submission.anonymous()) {
			return;
		}
		problems.rejectIf(contact.mobile() == null && contact.phone() == null, "contact.mobile", "contact.required")
			.rejectIf(contact.mobile() != null && Mobile.parse(contact.mobile()).isEmpty(), "contact.mobile",
					Landline.parse(contact.mobile()).isPresent() ? "mobile.landline" : "mobile.invalid")
			.rejectIf(contact.phone() != null && !isTelephone(contact), "contact.phone",
					Mobile.parse(contact.phone()).isPresent() ? "phone.mobile" : "phone.invalid")
			.rejectIf(contact.email() != null && !EMAIL.matcher(contact.email()).matches(), "contact.email",
					"email.invalid")
			.rejectIf(length(contact.name()) > NAME_LENGTH, "contact.name", "text.tooLong",
					String.valueOf(NAME_LENGTH));
	}

	/**
	 * A mobile in the place of the landline is taken for what it is, unless it is a
	 * second one.
	 */
	private static boolean isTelephone(ContactDetails contact) {
		Optional<Mobile> mobile = Mobile.parse(contact.phone());
		return Landline.parse(contact.phone()).isPresent()
				|| (mobile.isPresent() && (contact.mobile() == null || mobile.equals(Mobile.parse(contact.mobile()))));
	}

	/**
	 * Everything.
	 * @throws InvalidInput with all that is wrong
	 */
	Checked check(Submission submission) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		Topic topic = topic(submission, problems).orElse(null);
		place(submission, topic, problems);
		details(submission, topic, problems);
		contact(submission, topic, problems);
		problems.orThrow();
		return new Checked(submission, topic, kind(submission, topic), district(submission));
	}

	/**
	 * What somebody says who joins the report of others: all but the way to reach them
	 * may be missing.
	 * @param topic of the report that is joined
	 * @throws InvalidInput with all that is wrong
	 */
	Checked checkJoining(Submission submission, Topic topic) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		problems.rejectIf(submission.topicCode() != null && !submission.topicCode().equals(topic.code()), "joins",
				"joins.otherTopic");
		place(submission, null, problems);
		problems.rejectIf(submission.text().length() > TEXT_LENGTH, "text", "text.tooLong",
				PersianText.persianDigits(TEXT_LENGTH));
		contact(submission, topic, problems);
		problems.orThrow();
		return new Checked(submission, topic, kind(submission, topic), district(submission));
	}

	/** The kind that was chosen, or the one that the words suggest. */
	public Kind kind(Submission submission, Topic topic) {
		return Kind.parse(submission.kind())
			.or(() -> Optional.ofNullable(topic).flatMap((known) -> this.catalogue.kindOf(submission.text(), known)))
			.orElse(Kind.REQUEST);
	}

	/** The district that was chosen, or the one that contains the point. */
	public String district(Submission submission) {
		if (submission.districtCode() != null || !isOnEarth(submission)) {
			return submission.districtCode();
		}
		return this.city.districtOf(new GeoPoint(submission.lat(), submission.lon()))
			.map(DistrictMatch::code)
			.orElse(null);
	}

	private static int length(String text) {
		return (text != null) ? text.length() : 0;
	}

	/** A submission of which nothing is wrong. */
	record Checked(Submission submission, Topic topic, Kind kind, String district) {

		Place place() {
			GeoPoint point = (this.submission.lat() != null)
					? new GeoPoint(this.submission.lat(), this.submission.lon()) : null;
			return new Place(point, this.district, this.submission.nahiyeh(), this.submission.address());
		}

		/** Those that the topic asks for. */
		Map<String, String> answers() {
			Map<String, String> asked = new LinkedHashMap<>(this.submission.answers());
			asked.keySet().removeIf((code) -> this.topic == null || !this.topic.asks(code));
			return asked;
		}

		/** Without contact data for those who want none kept. */
		Optional<ContactDetails> contact() {
			ContactDetails given = this.submission.contact();
			if (this.submission.anonymous() || given.isEmpty()) {
				return Optional.empty();
			}
			String mobile = Mobile.parse(given.mobile())
				.or(() -> Mobile.parse(given.phone()))
				.map(Mobile::e164)
				.orElse(null);
			String phone = Landline.parse(given.phone()).map(Landline::e164).orElse(null);
			return Optional.of(new ContactDetails(mobile, phone, given.name(), given.email()));
		}

		Locale language() {
			return this.submission.language();
		}

	}

}
