package ir.peygir.meeting.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.SeatView;

/**
 * One session and those who ask to be received in it; what the ballot has to tell is told
 * twice, because it may be.
 */
final class Gathering {

	private final Hall hall;

	private final String id;

	private final List<Visit> visits;

	Gathering(Hall hall, String id) {
		this(hall, id, new ArrayList<>());
	}

	private Gathering(Hall hall, String id, List<Visit> visits) {
		this.hall = hall;
		this.id = id;
		this.visits = visits;
	}

	String id() {
		return this.id;
	}

	SessionFacts facts() {
		return this.hall.book.facts(this.id).orElseThrow();
	}

	Gathering opens() {
		this.hall.scene.itIs(facts().opensAt());
		this.hall.life.open(this.id);
		return this;
	}

	/** Somebody asks and shows the code. */
	Visit asked(People citizen) {
		Visit visit = sent(citizen);
		if (!visit.receipt().verified()) {
			visit.showsCode();
		}
		return visit;
	}

	/** Somebody asks and does not show the code yet. */
	Visit sent(People citizen) {
		Visit visit = new Visit(this.hall, citizen, this.hall.intake.submit(citizen.asks(this.id)));
		this.visits.add(visit);
		return visit;
	}

	/** Somebody asks and is accepted by the office. */
	Visit accepted(People citizen) {
		return asked(citizen).screened("screenOutcome", "accept");
	}

	/** Time goes by for everybody in it. */
	Gathering until(Instant moment) {
		this.visits.forEach((visit) -> visit.until(moment));
		this.hall.scene.itIs(moment);
		return this;
	}

	Gathering closed() {
		until(facts().closesAt());
		this.hall.life.closeRegistration(this.id);
		return this;
	}

	/** From registration to the published draw. */
	Gathering drawn() {
		return listed().drawnFromList();
	}

	Gathering listed() {
		closed();
		until(facts().listAt());
		this.hall.life.publishList(this.id);
		return this;
	}

	Gathering drawnFromList() {
		until(facts().drawAt());
		drawnUnheard();
		return everybody(this.hall.entrants::drawn);
	}

	/** The draw is published, and the news of it goes nowhere yet. */
	Gathering drawnUnheard() {
		this.hall.draws.enterNumber(this.id, "49120", "secretariat", "secretariat");
		this.hall.draws.confirmNumber(this.id, "supervisor", "supervisors");
		this.hall.life.draw(this.id);
		return this;
	}

	Gathering firstRoundOver() {
		until(facts().answerUntil());
		this.hall.life.passOn(this.id);
		return offersPassedOn();
	}

	Gathering secondRoundOver() {
		until(facts().secondRoundUntil());
		this.hall.life.callReserves(this.id);
		return offersPassedOn();
	}

	Gathering offersPassedOn() {
		everybody(this.hall.entrants::offerOver);
		return everybody(this.hall.entrants::seatOffered);
	}

	Gathering held() {
		until(facts().seatTime(facts().seats() + 1));
		this.hall.othersClose();
		this.hall.life.hold(this.id, "mayor06");
		this.hall.life.close(this.id);
		return everybody(this.hall.entrants::noSeat);
	}

	Gathering cancelled() {
		this.hall.sessions.cancel(this.id, "شهردار در مأموریت است", Hall.SECRETARY);
		this.hall.seats.carry(this.id);
		return everybody(this.hall.entrants::sessionCancelled);
	}

	Gathering moved(LocalDate day) {
		this.hall.sessions.move(this.id, day, "روز تعطیل اعلام شد", Hall.SECRETARY);
		return everybody(this.hall.entrants::sessionMoved);
	}

	Gathering standIn(String who) {
		this.hall.sessions.absence(this.id, who, "سفر اداری شهردار", Hall.SECRETARY);
		return everybody(this.hall.entrants::standIn);
	}

	/** The session to which those go who stay. */
	Gathering next() {
		return new Gathering(this.hall, this.hall.book.after(this.id).orElseThrow().id(), this.visits);
	}

	Gathering came(Visit visit) {
		return attends(visit, SeatView.State.PRESENT);
	}

	Gathering attends(Visit visit, SeatView.State how) {
		this.hall.seats.attendance(visit.code(), how);
		return everybody(this.hall.entrants::attended);
	}

	/** Whoever got the only seat. */
	Visit winner() {
		return this.visits.stream()
			.filter((visit) -> visit.status() == RequestStatus.OFFERED)
			.findFirst()
			.orElseThrow();
	}

	/** Whoever did not get the only seat. */
	Visit other(Visit winner) {
		return this.visits.stream().filter((visit) -> visit != winner).findFirst().orElseThrow();
	}

	Gathering everybody(Consumer<String> news) {
		this.visits.forEach((visit) -> {
			news.accept(visit.code());
			news.accept(visit.code());
			visit.work();
		});
		return this;
	}

}
