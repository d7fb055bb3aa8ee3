package ir.peygir.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
 * Plays all stories side by side in the order of time, through the same façades that the
 * pages call.
 */
@Component
@Profile("demo")
class Play {

	private static final Logger log = LoggerFactory.getLogger(Play.class);

	private static final int STEPS = 10;

	private final CitizenPart citizens;

	private final StaffPart staff;

	private final CityPart city;

	private final PlayedEngine engine;

	private final EntityManager memory;

	Play(CitizenPart citizens, StaffPart staff, CityPart city, PlayedEngine engine, EntityManager memory) {
		this.citizens = citizens;
		this.staff = staff;
		this.city = city;
		this.engine = engine;
		this.memory = memory;
	}

	/**
	 * @throws IllegalStateException naming the story and the moment that failed
	 */
	void perform(List<Story> stories, List<CityPart.Event> events, Instant now) {
		List<Cue> cues = cues(stories, events, new Moments(now));
		int step = Math.max(1, cues.size() / STEPS);
		for (int i = 0; i < cues.size(); i++) {
			run(cues.get(i));
			if ((i + 1) % step == 0) {
				log.info("Demo content: {} %, {}", (i + 1) * 100 / cues.size(),
						Display.day(LocalDate.ofInstant(cues.get(i).at(), Display.CITY), Locale.ENGLISH));
			}
		}
		this.engine.passUntil(now);
	}

	private void run(Cue cue) {
		try {
			this.engine.passUntil(cue.at());
			cue.action().run();
			this.engine.work();
			// a year in one transaction would be compared with itself at every query
			this.memory.flush();
			this.memory.clear();
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("story " + cue.story() + " at " + cue.at() + ": " + ex.getMessage(), ex);
		}
	}

	private List<Cue> cues(List<Story> stories, List<CityPart.Event> events, Moments moments) {
		List<Cue> cues = new ArrayList<>();
		Receipts receipts = new Receipts();
		for (CityPart.Event event : events) {
			Instant at = moments.of(event.when());
			cues.add(new Cue(at, "of the city", () -> this.city.happens(event, at)));
		}
		for (Story story : stories) {
			cues.add(new Cue(moments.of(story.when()), story.id(), () -> this.citizens.submit(story, receipts)));
			joining(story, moments, receipts, cues);
			story.then().forEach((act) -> acting(story, act, moments.of(act.when()), receipts, cues));
		}
		cues.sort(Comparator.comparing(Cue::at));
		return cues;
	}

	private void joining(Story story, Moments moments, Receipts receipts, List<Cue> cues) {
		story.voices()
			.forEach((joiner) -> cues.add(
					new Cue(moments.of(joiner.when()), story.id(), () -> this.citizens.join(story, joiner, receipts))));
		Story.Crowd crowd = story.crowd();
		for (int number = 0; crowd != null && number < crowd.count(); number++) {
			Story.Joiner joiner = crowd.joiner(number);
			cues.add(new Cue(moments.of(crowd.first()).plus(crowd.every().multipliedBy(number)), story.id(),
					() -> this.citizens.join(story, joiner, receipts)));
		}
	}

	private void acting(Story story, Story.Act act, Instant at, Receipts receipts, List<Cue> cues) {
		if (act.by() != null) {
			cues.add(new Cue(at, story.id(), () -> this.staff.acts(story, act, at, receipts)));
			return;
		}
		for (int voice = act.firstVoice(); voice <= act.lastVoice(); voice++) {
			int number = voice;
			Instant then = (act.every() != null) ? at.plus(act.every().multipliedBy(voice - act.firstVoice())) : at;
			cues.add(new Cue(then, story.id(), () -> this.citizens.says(story, act, number, receipts)));
		}
	}

	private record Cue(Instant at, String story, Runnable action) {
	}

}
