package ir.peygir.meeting.draw;

import java.util.Arrays;
import java.util.Optional;

/**
 * A seat that comes off the top before the draw, and by which rule.
 *
 * @param ticket whose seat it is; not among the entries
 */
public record Reserved(String ticket, Rule rule) {

	/**
	 * @throws IllegalArgumentException if the ticket is none
	 */
	public Reserved {
		Hex.require(ticket, TicketList.BYTES, "ticket");
	}

	/** Why a seat is not drawn, with the most there may be of a session's seats. */
	public enum Rule {

		/** A confirmed seat of a cancelled session. */
		CARRIED("carried") {
			@Override
			public int most(int seats) {
				return seats / 2;
			}
		},

		/** Six draws with one matter and no offer. */
		BY_RIGHT("byRight") {
			@Override
			public int most(int seats) {
				return seats / 3;
			}
		},

		/** It cannot wait, and somebody outside the mayor's office said so. */
		URGENT("urgent") {
			@Override
			public int most(int seats) {
				return Math.min(2, seats);
			}
		};

		private final String code;

		Rule(String code) {
			this.code = code;
		}

		public String code() {
			return this.code;
		}

		/** The most of them that a session with so many seats may have. */
		public abstract int most(int seats);

		static Optional<Rule> of(String code) {
			return Arrays.stream(values()).filter((rule) -> rule.code.equals(code)).findFirst();
		}

	}

}
