package ir.peygir.demo;

import java.util.List;

/**
 * The public meetings of the demo content, as {@code demo/meetings.yaml} tells them.
 */
record MeetingScript(List<Office> hosts, List<Sitting> sessions, List<Outside> outside, List<Matter> matters,
		Names names) {

	Office office(String code) {
		return this.hosts.stream().filter((host) -> host.code().equals(code)).findFirst().orElseThrow();
	}

	/** One of which nothing is told takes place all the same. */
	Sitting sitting(String host, int week) {
		return this.sessions.stream()
			.filter((sitting) -> sitting.host().equals(host) && sitting.week() == week)
			.findFirst()
			.orElseGet(() -> new Sitting(host, week, 0, null, null, 0, null, null, null, null, false, false));
	}

	/**
	 * @param by user id of whoever works there
	 * @param unit user id of whoever carries out orders in that district
	 */
	record Office(String code, String by, String unit, int seats, List<String> places) {
	}

	/**
	 * One session.
	 *
	 * @param week 0 is the last Monday before the first start
	 * @param answers by seat number: {@code y} comes, {@code n} does not, {@code s} says
	 * nothing, {@code b} gives the seat back later
	 * @param attends by seat number: {@code p} comes, {@code l} late, {@code m} does not,
	 * {@code e} does not and says why
	 * @param written how many of the waiting list want an answer in writing
	 * @param asks who asks beside the crowd
	 * @param noNumber nobody gives the public number
	 * @param notClosed the office has not finished with it
	 */
	record Sitting(String host, int week, int entrants, String answers, String attends, int written, List<Ask> asks,
			Change moved, Change cancelled, Change absent, boolean noNumber, boolean notClosed) {

		Sitting {
			answers = (answers != null) ? answers : "y";
			attends = (attends != null) ? attends : "p";
			asks = (asks != null) ? List.copyOf(asks) : List.of();
		}

		char answer(int seat) {
			return this.answers.charAt((seat - 1) % this.answers.length());
		}

		char attendance(int seat) {
			return this.attends.charAt((seat - 1) % this.attends.length());
		}

	}

	/**
	 * Somebody whose request goes another way than most.
	 *
	 * @param way name of a {@link Way}
	 * @param says of the office: the question, the offer or the reason
	 * @param replies of the citizen
	 */
	record Ask(Way way, String subject, String text, String says, String replies, String ground) {
	}

	/** Ways of a request before the draw. */
	enum Way {

		ACCEPTED, UNDECIDED, UNVERIFIED, QUESTIONED, REJECTED, REJECTION_REFUSED, OBJECTED, OBJECTION_UPHELD, WITHOUT,
		WITHOUT_AND_BACK, INSISTED, URGENT, NOT_URGENT, TAKEN_BACK, STOPPED

	}

	/**
	 * @param when days before the session
	 * @param to days after the announced one
	 */
	record Change(int when, int to, String reason, String who) {
	}

	/**
	 * @param order text of an order; else there is a letter or a view
	 * @param unit end of a code in the district, or a whole code
	 */
	record Matter(String subject, String text, String minutes, String order, String opinion, String letter,
			String letterTo, String unit, int days, String answer) {

		Matter in(String place) {
			return new Matter(this.subject, at(this.text, place), at(this.minutes, place), at(this.order, place),
					this.opinion, at(this.letter, place), this.letterTo, this.unit, this.days, this.answer);
		}

		private static String at(String text, String place) {
			return (text != null) ? text.replace("{place}", place) : null;
		}

	}

	/**
	 * Somebody who was received without a draw.
	 *
	 * @param when of {@link Moments}
	 */
	record Outside(String host, String when, String office, String visitor, String subject, String reason) {
	}

	record Names(List<String> first, List<String> last) {
	}

}
