package ir.peygir.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import ir.peygir.feedback.Wording;
import ir.peygir.messaging.Outbox;
import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;

/**
 * What the people behind a report are told, and when: everybody who has not left, each
 * with a link of their own; texts are templates of the outbox.
 */
@Component
class Correspondence {

	private final Outbox outbox;

	private final ReportSecrets secrets;

	Correspondence(Outbox outbox, ReportSecrets secrets) {
		this.outbox = outbox;
		this.secrets = secrets;
	}

	void registered(Report report) {
		Instant promised = report.deadline().promisedBy();
		String template = report.isGuarded() ? "registeredProtected"
				: (promised != null) ? "registered" : "registeredOpen";
		tellAll(report, "registered/" + report.code(), template, receipt(report));
	}

	/** Only who joined is told of it. */
	void joined(Voice voice) {
		Report report = voice.report();
		String template = (report.deadline().promisedBy() != null) ? "joined" : "joinedOpen";
		tell(voice, "joined/" + report.code(), template, receipt(report));
	}

	private static Text receipt(Report report) {
		Instant promised = report.deadline().promisedBy();
		return (voice) -> (language) -> new Object[] { report.code(),
				(promised != null) ? Display.brief(promised, language) : "" };
	}

	void late(Report report) {
		tellAll(report, "late/" + report.code() + "/" + report.verdict().rounds(), "late", codeOf(report));
	}

	/** To the one who is asked. */
	void question(Report report, Instant now) {
		tellAsked(report, "question/" + report.code() + "/" + now.getEpochSecond(), "question");
	}

	void questionReminder(Report report, Instant now) {
		tellAsked(report, "questionReminder/" + report.code() + "/" + now.getEpochSecond(), "questionReminder");
	}

	/** It is put off until a day that the citizen learns. */
	void planned(Report report) {
		tellAll(report, "planned/" + report.code(), "planned", (voice) -> {
			String link = this.secrets.telephoneUrl(report.code(), voice.number());
			return (language) -> new Object[] { report.code(), Display.date(report.verdict().plannedFor(), language),
					link };
		});
	}

	void woken(Report report) {
		tellAll(report, "planDue/" + report.code(), "planDue", link(report));
	}

	/** What was accepted has been done. */
	void carriedOut(Report report) {
		tellAll(report, "carriedOut/" + report.code() + "/" + report.verdict().rounds(), "carriedOut", link(report));
	}

	/** The unit has something to say before it has finished. */
	void interim(Report report) {
		tellAll(report, "interim/" + report.code() + "/" + report.events().size(), "interim", link(report));
	}

	/** An answer about which nobody is asked. */
	void closedWithAnswer(Report report) {
		tellAll(report, "closed/" + report.code() + "/" + report.events().size(), "closedWithAnswer", link(report));
	}

	/** Each gets the link to what their report was merged into. */
	void merged(Report report) {
		tellAll(report, "merged/" + report.code(), "merged", (voice) -> {
			String link = this.secrets.telephoneUrl(report.duplicateOf(), voice.mergedAs());
			return (language) -> new Object[] { report.code(), link };
		});
	}

	void objectionReceived(Report report) {
		String key = "objection/" + report.code() + "/" + report.objection().count();
		int round = report.verdict().opinionRound();
		report.voices()
			.living()
			.forEach((voice) -> tell(voice, key, voice.objectsTo(round) ? "objectionReceived" : "objectionOfOthers",
					codeOf(report)));
	}

	/**
	 * The words with which an answer will be told.
	 * @param link what stands for the personal link, which is for nobody else to see
	 */
	String preview(Report report, Outcome outcome, LocalDate plannedFor, String link, Locale language) {
		return switch (outcome) {
			case PLANNED -> this.outbox.words("planned", language, report.code(),
					(plannedFor != null) ? Display.date(plannedFor, language) : "", link);
			case OUTSIDE, NOT_RELATED -> this.outbox.words("closedWithAnswer", language, report.code(), link);
			default -> this.outbox.words(Wording.ANSWER.asked(), language, report.code(), link);
		};
	}

	private static Text codeOf(Report report) {
		return (voice) -> (language) -> new Object[] { report.code() };
	}

	private Text link(Report report) {
		return (voice) -> {
			String link = this.secrets.telephoneUrl(report.code(), voice.number());
			return (language) -> new Object[] { report.code(), link };
		};
	}

	private void tellAsked(Report report, String key, String template) {
		List<Voice> all = report.voices().all();
		all.stream().filter(report::asks).forEach((voice) -> tell(voice, key, template, link(report)));
	}

	private void tellAll(Report report, String key, String template, Text text) {
		List<Voice> living = report.voices().living();
		living.forEach((voice) -> tell(voice, key, template, text));
	}

	private void tell(Voice voice, String key, String template, Text text) {
		// the reporter's keys are older than the other voices
		String own = voice.isReporter() ? key : key + "/v" + voice.number();
		this.outbox.tell(own, voice.contactId(), template, voice.report().code(), text.to(voice));
	}

	/** What is said to one of them. */
	@FunctionalInterface
	private interface Text {

		Outbox.Text to(Voice voice);

	}

}
