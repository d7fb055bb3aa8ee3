package ir.peygir.meeting.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.report.Staff;

/**
 * One request, with what people do to it; jobs and timers fire only here.
 */
final class Visit {

	static final Staff MAYORS_OFFICE = Staff.of("mayor21", "mayor-21");

	private final Hall hall;

	private final People citizen;

	private final MeetingIntake.Receipt receipt;

	private final Steps course;

	Visit(Hall hall, People citizen, MeetingIntake.Receipt receipt) {
		this.hall = hall;
		this.citizen = citizen;
		this.receipt = receipt;
		this.course = new Steps(hall, receipt.code());
	}

	MeetingIntake.Receipt receipt() {
		return this.receipt;
	}

	People citizen() {
		return this.citizen;
	}

	String code() {
		return this.receipt.code();
	}

	MeetingTracking.RequestView view() {
		return this.hall.tracking.view(code(), this.receipt.secret());
	}

	MeetingTracking.Mine mine() {
		return view().mine();
	}

	MeetingTracking.Dates dates() {
		return this.hall.tracking.dates(code(), this.receipt.secret());
	}

	RequestStatus status() {
		return view().status();
	}

	SeatView seat() {
		return mine().seat();
	}

	/** What happened, as the citizen reads it. */
	List<String> history() {
		return view().history().stream().map(MeetingTracking.Entry::event).toList();
	}

	/** Templates of what the citizen was told, oldest first, without the code. */
	List<String> told() {
		return this.hall.jdbc
			.sql("select template from outbound_message where case_code = ? and template <> 'code' order by id")
			.param(code())
			.query(String.class)
			.list();
	}

	String lastText() {
		return this.hall.outbox.newest(200)
			.stream()
			.filter((sent) -> code().equals(sent.code()))
			.findFirst()
			.orElseThrow()
			.text();
	}

	Visit showsCode() {
		this.hall.intake.verify(code(), digits());
		return this;
	}

	/** What stands in the text message. */
	String digits() {
		return lastText().replaceAll("[^0-9]*([0-9]{6})(?s:.*)", "$1");
	}

	Visit screened(Object... namesAndValues) {
		return done(MAYORS_OFFICE, "screenMeetingRequest", namesAndValues);
	}

	Visit done(Staff person, String task, Object... namesAndValues) {
		this.course.done(person, task, namesAndValues);
		return this;
	}

	String refusal(Staff person, String task, Object... namesAndValues) {
		return this.course.refusal(person, task, namesAndValues);
	}

	/** Keys of the open tasks. */
	List<String> tasks() {
		return this.course.tasks();
	}

	boolean isOver() {
		return this.course.isOver();
	}

	Visit replies(String text, Boolean accept) {
		this.hall.desk.reply(code(), text, accept);
		return this;
	}

	Visit objects(String text) {
		this.hall.desk.object(code(), text);
		work();
		return this;
	}

	Visit confirms() {
		this.hall.desk.confirm(code());
		return this;
	}

	Visit declines() {
		this.hall.desk.decline(code());
		work();
		return this;
	}

	Visit cancels() {
		this.hall.desk.cancel(code());
		return this;
	}

	Visit chooses(boolean written) {
		this.hall.desk.choose(code(), written);
		work();
		return this;
	}

	Visit after(Duration span) {
		return until(this.hall.scene.now().plus(span));
	}

	/** Each timer of this request fires at its moment. */
	Visit until(Instant moment) {
		this.course.until(moment);
		return this;
	}

	/** What the engine does by itself, without waiting. */
	void work() {
		this.course.work();
	}

}
