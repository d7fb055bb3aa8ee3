package ir.peygir.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.demo.process.PlayedEngine;
import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.report.CaseFile;
import ir.peygir.report.CitizenDesk;
import ir.peygir.report.ReportIntake;
import ir.peygir.report.ReportIntake.Receipt;
import ir.peygir.shared.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays all stories side by side in the order of time, through the same façades that the
 * pages call.
 */
@Component
@Profile("demo")
class Play {

	private static final Logger log = LoggerFactory.getLogger(Play.class);

	private final ReportIntake intake;

	private final CitizenDesk citizen;

	private final FeedbackDesk feedback;

	private final CaseFile cases;

	private final PlayedEngine engine;

	private final Pictures pictures = new Pictures();

	Play(ReportIntake intake, CitizenDesk citizen, FeedbackDesk feedback, CaseFile cases, PlayedEngine engine) {
		this.intake = intake;
		this.citizen = citizen;
		this.feedback = feedback;
		this.cases = cases;
		this.engine = engine;
	}

	/**
	 * @throws IllegalStateException naming the story and the moment that failed
	 */
	void perform(List<Story> stories, Instant now) {
		List<Cue> cues = cues(stories, new Moments(now), new HashMap<>());
		int quarter = Math.max(1, cues.size() / 4);
		for (int i = 0; i < cues.size(); i++) {
			run(cues.get(i));
			if ((i + 1) % quarter == 0) {
				log.info("Demo content: {} %, {}", (i + 1) * 100 / cues.size(),
						Display.day(LocalDate.ofInstant(cues.get(i).at(), Display.CITY), java.util.Locale.ENGLISH));
			}
		}
		this.engine.passUntil(now);
	}

	private void run(Cue cue) {
		try {
			this.engine.passUntil(cue.at());
			cue.action().run();
			this.engine.work();
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("story " + cue.story() + " at " + cue.at() + ": " + ex.getMessage(), ex);
		}
	}

	private List<Cue> cues(List<Story> stories, Moments moments, Map<String, Receipt> receipts) {
		List<Cue> cues = new ArrayList<>();
		for (Story story : stories) {
			cues.add(new Cue(moments.of(story.when()), story.id(), () -> submit(story, receipts)));
			for (Story.Act act : story.then()) {
				Instant at = moments.of(act.when());
				cues.add(new Cue(at, story.id(), (act.by() != null) ? () -> decide(story, act, at, receipts)
						: () -> say(act, receipts.get(story.id()))));
			}
		}
		cues.sort(Comparator.comparing(Cue::at));
		return cues;
	}

	private void submit(Story story, Map<String, Receipt> receipts) {
		Receipt receipt = this.intake.submit(story.submission());
		receipts.put(story.id(), receipt);
		if (story.shows() != null) {
			this.citizen.addPhoto(receipt.code(), receipt.secret(), this.pictures.png(story.shows()));
		}
	}

	private void decide(Story story, Story.Act act, Instant at, Map<String, Receipt> receipts) {
		String code = receipts.get(story.id()).code();
		if (act.shows() != null) {
			this.cases.addEvidence(code, this.pictures.png(act.shows()), act.by());
		}
		Map<String, Object> decision = new HashMap<>(act.decides());
		decision.replaceAll((name, value) -> resolved(value, at.atZone(Display.CITY), receipts));
		this.engine.decide(code, act.by(), decision);
	}

	private static Object resolved(Object value, ZonedDateTime at, Map<String, Receipt> receipts) {
		if (!(value instanceof String text) || !text.startsWith("@")) {
			return value;
		}
		return text.startsWith("@+") ? at.toLocalDate().plusDays(Long.parseLong(text.substring(2))).toString()
				: receipts.get(text.substring(1)).code();
	}

	private void say(Story.Act act, Receipt receipt) {
		String code = receipt.code();
		String secret = receipt.secret();
		switch (act.citizen()) {
			case "reply" -> this.citizen.reply(code, secret, act.text());
			case "withdraw" -> this.citizen.withdraw(code, secret, act.text());
			case "correct" -> this.citizen.correct(code, secret, act.text());
			case "object" -> answer(code, new Feedback(false, act.rating(), true, act.reason(), act.text()));
			case "satisfied" -> answer(code, new Feedback(true, act.rating(), null, null, act.text()));
			case "unsatisfied" -> answer(code, new Feedback(false, act.rating(), false, act.reason(), act.text()));
			default -> throw new IllegalArgumentException("no citizen's act " + act.citizen());
		}
	}

	/** By the link that was sent. */
	private void answer(String code, Feedback word) {
		String page = this.feedback.pageOf(code).orElseThrow(() -> new IllegalStateException("nobody is asked"));
		this.feedback.answerByToken(page.substring(page.lastIndexOf('/') + 1), word);
	}

	private record Cue(Instant at, String story, Runnable action) {
	}

}
