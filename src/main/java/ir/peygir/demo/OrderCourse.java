package ir.peygir.demo;

import java.time.LocalDate;

import ir.peygir.feedback.Feedback;

/**
 * What becomes of one order of the demo content, day by day.
 */
class OrderCourse {

	/** The order's own survey follows that of the reception. */
	private static final int FIRST_ORDER = 2;

	private static final Feedback THANKS = new Feedback(true, 5, null, null, "رفتم و دیدم؛ انجام شده است.");

	private static final Feedback ENOUGH = new Feedback(true, 4, null, null, null);

	private static final Feedback NOT_YET = new Feedback(false, null, true, "INCOMPLETE",
			"نصف کار مانده است؛ عکس از سر کوچه گرفته شده، نه از ته آن.");

	private final OrderPart part;

	private final Agenda agenda;

	private final Guest guest;

	private final long order;

	private final LocalDate given;

	OrderCourse(OrderPart part, Agenda agenda, Guest guest, long order, LocalDate given) {
		this.part = part;
		this.agenda = agenda;
		this.guest = guest;
		this.order = order;
		this.given = given;
	}

	void follow(int turn) {
		switch (turn % 9) {
			case 0, 4 -> {
				done(3);
				confirmed(5);
				survey(6, THANKS);
			}
			case 1 -> returned();
			case 2 -> notPossible();
			case 3 -> late();
			case 5 -> extended();
			case 6 -> objected();
			case 7 -> {
				done(4);
				confirmed(6);
				survey(8, ENOUGH);
			}
			default -> done(4);
		}
	}

	private void returned() {
		done(3);
		at(4, () -> this.part.confirms(this.guest, this.order, false,
				"عکس پیوست از جای دیگری است؛ کار را همان‌جا که گفته شده انجام دهید."));
		done(7);
		confirmed(8);
		survey(9, ENOUGH);
	}

	private void notPossible() {
		at(3, () -> this.part.carriesOut(this.guest, this.order, false,
				"کار در محل بررسی شد. انجام آن نیاز به مجوز دستگاه دیگری دارد که درخواست آن فرستاده شده و هنوز نرسیده است."));
		confirmed(5);
		survey(7, new Feedback(false, 2, false, null, "یک سال است همین را می‌گویند."));
	}

	private void late() {
		int days = this.guest.matter().days();
		at(days + 4, () -> this.part.nudge(this.guest, this.order));
		done(days + 8);
		confirmed(days + 9);
	}

	private void extended() {
		int days = this.guest.matter().days();
		at(Math.max(1, days - 3), () -> this.part.extend(this.guest, this.order, this.given.plusDays(days + 14L),
				"مصالح رسیده ولی نوبت اکیپ پس از کارهای فوری بارندگی است."));
		done(days + 8);
		confirmed(days + 9);
		survey(days + 10, THANKS);
	}

	private void objected() {
		done(3);
		confirmed(4);
		survey(6, NOT_YET);
		at(8, () -> this.part.confirms(this.guest, this.order, false, "اعتراض شهروند درست است؛ ته کوچه هم انجام شود."));
		done(11);
		confirmed(12);
		survey(13, ENOUGH);
	}

	private void done(int day) {
		at(day, () -> this.part.carriesOut(this.guest, this.order, true, this.guest.matter().answer()));
	}

	private void confirmed(int day) {
		at(day, () -> this.part.confirms(this.guest, this.order, true, null));
	}

	private void survey(int day, Feedback word) {
		at(day, () -> this.part.says(this.guest, FIRST_ORDER, word));
	}

	private void at(int day, Runnable action) {
		this.agenda.at(MeetingPlay.at(this.given.plusDays(day), 10, 5).plusSeconds(this.order * 131 % 9000),
				"order " + this.order, action);
	}

}
