package ir.peygir.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import ir.peygir.demo.process.PlayedEngine;
import ir.peygir.shared.Display;
import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays all stories, and the sessions of meetings, side by side in the order of time,
 * through the same façades that the pages call.
 */
@Component
@Profile("demo")
class Play {

	private static final Logger log = LoggerFactory.getLogger(Play.class);

	private static final int STEPS = 10;

	/** What happens in one transaction. */
	private static final int SCENES = 25;

	private final CitizenPart citizens;

	private final StaffPart staff;

	private final CityPart city;

	private final MeetingPlay meetings;

	private final PlayedEngine engine;

	private final EntityManager memory;

	private final Stage stage;

	Play(CitizenPart citizens, StaffPart staff, CityPart city, MeetingPlay meetings, PlayedEngine engine,
			EntityManager memory, Stage stage) {
		this.citizens = citizens;
		this.staff = staff;
		this.city = city;
		this.meetings = meetings;
		this.engine = engine;
		this.memory = memory;
		this.stage = stage;
	}

	/**
	 * @throws IllegalStateException naming the story and the moment that failed
	 */
	void perform(List<Story> stories, List<CityPart.Event> events, Instant now) {
		Agenda agenda = new Agenda(now);
		this.meetings.begin(agenda, now);
		fill(agenda, stories, events, new Moments(now));
		int done = 0;
		int told = 0;
		while (agenda.waiting() > 0) {
			Instant last = this.stage.part(() -> part(agenda));
			done += SCENES;
			int part = done * STEPS / (done + agenda.waiting());
			if (part > told) {
				told = part;
				log.info("Demo content: {} %, {}", part * 100 / STEPS,
						Display.day(LocalDate.ofInstant(last, Display.CITY), Locale.ENGLISH));
			}
		}
		this.stage.part(() -> this.engine.passUntil(now));
	}

	/** The moment that it came to. */
	private Instant part(Agenda agenda) {
		Instant last = null;
		for (int scene = 0; scene < SCENES && agenda.waiting() > 0; scene++) {
			Agenda.Cue cue = agenda.next().orElseThrow();
			run(cue);
			last = cue.at();
		}
		return last;
	}

	private void run(Agenda.Cue cue) {
		try {
			this.engine.passUntil(cue.at());
			cue.action().run();
			this.engine.work();
			// all that it holds would be compared with itself at every query
			this.memory.flush();
			this.memory.clear();
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("story " + cue.story() + " at " + cue.at() + ": " + ex.getMessage(), ex);
		}
	}

	private void fill(Agenda agenda, List<Story> stories, List<CityPart.Event> events, Moments moments) {
		Receipts receipts = new Receipts();
		for (CityPart.Event event : events) {
			Instant at = moments.of(event.when());
			agenda.at(at, "of the city", () -> this.city.happens(event, at));
		}
		for (Story story : stories) {
			agenda.at(moments.of(story.when()), story.id(), () -> this.citizens.submit(story, receipts));
			joining(story, moments, receipts, agenda);
			story.then().forEach((act) -> acting(story, act, moments.of(act.when()), receipts, agenda));
		}
	}

	private void joining(Story story, Moments moments, Receipts receipts, Agenda agenda) {
		story.voices()
			.forEach((joiner) -> agenda.at(moments.of(joiner.when()), story.id(),
					() -> this.citizens.join(story, joiner, receipts)));
		Story.Crowd crowd = story.crowd();
		for (int number = 0; crowd != null && number < crowd.count(); number++) {
			Story.Joiner joiner = crowd.joiner(number);
			agenda.at(moments.of(crowd.first()).plus(crowd.every().multipliedBy(number)), story.id(),
					() -> this.citizens.join(story, joiner, receipts));
		}
	}

	private void acting(Story story, Story.Act act, Instant at, Receipts receipts, Agenda agenda) {
		if (act.by() != null) {
			agenda.at(at, story.id(), () -> this.staff.acts(story, act, at, receipts));
			return;
		}
		for (int voice = act.firstVoice(); voice <= act.lastVoice(); voice++) {
			int number = voice;
			Instant then = (act.every() != null) ? at.plus(act.every().multipliedBy(voice - act.firstVoice())) : at;
			agenda.at(then, story.id(), () -> this.citizens.says(story, act, number, receipts));
		}
	}

}
