package ir.peygir.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import ir.peygir.catalogue.Topic;
import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackResult;
import ir.peygir.feedback.SurveySubject;
import ir.peygir.report.photo.Photo;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells surveys what is asked about and takes what each voice says of the answer.
 */
@Component
// most of what is asked about is a report
@Order(Ordered.HIGHEST_PRECEDENCE)
class SurveyedReports implements SurveySubject {

	private final Reports reports;

	private final VoiceRows voices;

	private final Facts facts;

	private final PhotoStore photos;

	private final ObjectProvider<ReportProcess> process;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SurveyedReports(Reports reports, VoiceRows voices, Facts facts, PhotoStore photos,
			ObjectProvider<ReportProcess> process, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.voices = voices;
		this.facts = facts;
		this.photos = photos;
		this.process = process;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Subject> subject(String code, int number) {
		return this.voices.findById(new Voice.Key(code, number)).map((voice) -> {
			Report report = voice.report();
			// who has left is not spoken to, whatever the process still waits for
			return new Subject(code, number, matter(report), report.verdict().answer(),
					String.valueOf(report.verdict().outcome()), voice.isLiving() ? voice.contactId() : null,
					report.verdict().rounds(), report.isGuarded());
		});
	}

	private Matter matter(Report report) {
		Optional<Topic> topic = this.facts.topicOf(report);
		return new Matter(report.topicCode(), report.kind().name(), topic.map(Topic::titleFa).orElse(""),
				topic.map(Topic::titleEn).orElse(""), report.priority(), report.isEmergency());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Picture> pictures(String code, int number) {
		Report report = this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		return this.photos.ofReport(code)
			.stream()
			.filter((photo) -> photo.role() == Photo.Role.EVIDENCE && report.verdict().covers(photo.at()))
			.map((photo) -> new Picture(photo.url(), photo.thumb()))
			.toList();
	}

	@Override
	@Transactional
	public void feedbackReceived(String code, int number, FeedbackResult result, Feedback word) {
		Voice voice = voice(code, number);
		if (word != null) {
			voice.answered(voice.report().verdict().opinionRound(), result, word);
		}
		switch (result) {
			case SATISFIED -> says(voice, Happening.SATISFIED, word);
			case UNSATISFIED -> says(voice, Happening.UNSATISFIED, word);
			case NO_ANSWER -> says(voice, Happening.NO_ANSWER, null);
			case OBJECTED -> objects(voice, word);
		}
		if (result == FeedbackResult.UNSATISFIED || result == FeedbackResult.OBJECTED) {
			disputed(voice);
		}
	}

	private void disputed(Voice voice) {
		if (voice.isReporter()) {
			this.events.publishEvent(new AnswerDisputed(voice.report().code()));
		}
	}

	/** The reporter's stands for itself, others' are counted when all have spoken. */
	private void objects(Voice voice, Feedback word) {
		if (voice.isReporter()) {
			voice.report().weigh();
		}
		else {
			says(voice, Happening.OBJECTION_COUNTED, word);
		}
	}

	@Override
	@Transactional
	public void contradicted(String code, int number, FeedbackResult recorded, Feedback word) {
		Voice voice = voice(code, number);
		Report report = voice.report();
		says(voice, Happening.CONTRADICTED, word);
		if (word != null && isLate(report)) {
			objectLate(voice, word);
		}
		else if (word != null && report.status() == Status.ANSWERED) {
			voice.answered(report.verdict().opinionRound(), FeedbackResult.OBJECTED, word);
			objects(voice, word);
			disputed(voice);
		}
	}

	/**
	 * Somebody objects after closing: the reporter's word reopens the case at once, that
	 * of others when they are a third of those who said anything.
	 * @throws Problem 409 too late, or said before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void objectLate(Voice voice, Feedback word) {
		// two who object at the same moment must count each other
		Report report = this.reports.change(voice.report().code()).orElseThrow();
		int round = report.verdict().opinionRound();
		if (!isLate(report) || !voice.isReporter() && voice.objectsTo(round)) {
			throw Problem.notNow("problem.notNow");
		}
		voice.answered(round, FeedbackResult.OBJECTED, word);
		disputed(voice);
		if (report.weigh()) {
			this.process.getObject().objected(report.code());
		}
		else {
			says(voice, Happening.OBJECTION_COUNTED, word);
		}
	}

	private boolean isLate(Report report) {
		return report.status() == Status.CLOSED && report.objection().isPossible(this.clock.instant());
	}

	private void says(Voice voice, Happening what, Feedback word) {
		voice.report().feedback(voice, what, (word != null) ? spoken(word) : null, this.clock.instant());
	}

	private Voice voice(String code, int number) {
		return this.voices.findById(new Voice.Key(code, number))
			.orElseThrow(() -> Problem.unknown("problem.report.unknown"));
	}

	/** Rating and words of a survey, for staff to read. */
	private static String spoken(Feedback word) {
		String rating = (word.rating() != null) ? PersianText.persianDigits(word.rating()) + " از ۵" : "";
		return (rating + "\n" + word.comment()).strip();
	}

}
