package ir.peygir.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Port: whoever asks questions by text message says what it has asked last and takes the
 * answer. There may be several; of their questions the one sent last is answered.
 */
public interface SmsReplies {

	/**
	 * The question to that number that was sent last and is still open.
	 * @param contacts everybody who left the sender's number, newest first
	 * @param agrees {@code true} for 31, {@code false} for 33; a question that knows only
	 * one of them is no answer to the other
	 */
	Optional<Question> asked(List<UUID> contacts, boolean agrees);

	/**
	 * @param named whether its text named 31 and 33; one that did not is answered only
	 * where no other is open
	 * @param at when that text was sent
	 * @param take does what the answer means, given what followed the number (may be
	 * empty), in the transaction in which the question was looked up
	 */
	record Question(boolean named, Instant at, Consumer<String> take) {

		/** One whose text named 31 and 33. */
		public Question(Instant at, Consumer<String> take) {
			this(true, at, take);
		}

	}

}
