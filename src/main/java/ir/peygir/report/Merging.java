package ir.peygir.report;

import java.time.Clock;

import org.springframework.stereotype.Component;

/**
 * Lets everybody behind a duplicate stand behind the report it was merged into; their old
 * secrets open both.
 */
@Component
class Merging {

	private final Reports reports;

	private final People people;

	private final Clock clock;

	Merging(Reports reports, People people, Clock clock) {
		this.reports = reports;
		this.people = people;
		this.clock = clock;
	}

	/** Nothing happens to those who were moved before. */
	void moveVoices(Report duplicate) {
		Report parent = this.reports.lock(duplicate.duplicateOf()).orElseThrow();
		duplicate.voices()
			.living()
			.stream()
			.filter((voice) -> voice.mergedAs() == null)
			.forEach((voice) -> voice.mergedAs(moved(voice, parent).number()));
	}

	private Voice moved(Voice voice, Report parent) {
		Voice.Person person = this.people.in(parent.code(), voice);
		return this.people.found(parent, person.digest()).orElseGet(() -> joined(voice, person, parent));
	}

	private Voice joined(Voice voice, Voice.Person person, Report parent) {
		Voice there = parent.join(Voice.How.MERGED, person, voice.channel(), this.clock.instant());
		Report own = voice.report();
		there.cameFrom(own.code());
		if (voice.isReporter()) {
			there.says(own.content(), own.answers(), own.place());
		}
		else {
			there.says(voice.content(), voice.answers(), voice.place());
		}
		return there;
	}

}
