package ir.peygir.messaging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an answer to whoever asked: a text to the question sent last to that number,
 * whatever it was about, a key to the case that was called about.
 */
@Component
public class Replies {

	/** Whose text named 31 and 33 first, then the latest. */
	private static final Comparator<SmsReplies.Question> LAST = Comparator.comparing(SmsReplies.Question::named)
		.thenComparing(SmsReplies.Question::at);

	private final ObjectProvider<SmsReplies> texts;

	private final ObjectProvider<KeypadReplies> keys;

	Replies(ObjectProvider<SmsReplies> texts, ObjectProvider<KeypadReplies> keys) {
		this.texts = texts;
		this.keys = keys;
	}

	/**
	 * @param contacts everybody who left the sender's number
	 * @param agrees {@code true} for 31, {@code false} for 33
	 * @param comment what followed the number, may be empty
	 * @return whether a question was open to which this is the answer
	 */
	@Transactional
	public boolean texted(List<UUID> contacts, boolean agrees, String comment) {
		Optional<SmsReplies.Question> last = this.texts.orderedStream()
			.flatMap((asker) -> asker.asked(contacts, agrees).stream())
			.max(LAST);
		last.ifPresent((question) -> question.take().accept(comment));
		return last.isPresent();
	}

	/**
	 * @param called the number that was called
	 * @param contacts everybody who left it, if it is a mobile number
	 * @return whether a question was open to which this is the answer
	 */
	@Transactional
	public boolean pressed(String caseCode, String called, List<UUID> contacts, boolean agrees) {
		return this.keys.orderedStream().anyMatch((asker) -> asker.pressed(caseCode, called, contacts, agrees));
	}

}
