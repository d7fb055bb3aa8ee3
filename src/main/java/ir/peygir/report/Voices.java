package ir.peygir.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * Everybody behind a report: how many they are, who speaks for them, what they think.
 */
@Embeddable
class Voices {

	/** A third of those who answered reopen a case. */
	private static final int SHARE = 3;

	@OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
	@OrderBy("number")
	private List<Voice> all = new ArrayList<>();

	// kept beside, so that a page shows it without reading them
	@Column(name = "voices")
	private int count;

	@Column(name = "last_voice")
	private int last;

	void add(Voice voice) {
		this.all.add(voice);
		this.last = voice.number();
		this.count++;
	}

	void left() {
		this.count--;
	}

	int next() {
		return this.last + 1;
	}

	/** Those who have not left. */
	int count() {
		return this.count;
	}

	/** Whether others than the reporter stand or stood behind it. */
	boolean areSeveral() {
		return this.last > Voice.REPORTER;
	}

	/** With those who have left. */
	List<Voice> all() {
		return List.copyOf(this.all);
	}

	List<Voice> living() {
		return this.all.stream().filter(Voice::isLiving).toList();
	}

	/** Whom questions go to: the reporter, or who has been there longest. */
	Optional<Voice> spokesperson() {
		return this.all.stream().filter(Voice::isLiving).findFirst();
	}

	/**
	 * Whose objection reopens the case: the reporter's, or that of the first of those who
	 * are a third of all who answered; empty if it stays closed. Who has left counts on
	 * neither side.
	 */
	Optional<Voice> objector(int round) {
		List<Voice> objecting = living().stream().filter((voice) -> voice.objectsTo(round)).toList();
		long answered = living().stream().filter((voice) -> voice.hasAnswered(round)).count();
		boolean enough = objecting.size() * SHARE >= answered;
		return objecting.stream().findFirst().filter((first) -> first.isReporter() || enough);
	}

}
