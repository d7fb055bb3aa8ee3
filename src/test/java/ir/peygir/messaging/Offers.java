package ir.peygir.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Asks something by text message that is no survey; knows one question and forgets it
 * when it is answered.
 */
@Component
public class Offers implements SmsReplies {

	private final List<String> answers = new ArrayList<>();

	private UUID contact;

	private Instant at;

	public void ask(UUID contact, Instant at) {
		this.contact = contact;
		this.at = at;
		this.answers.clear();
	}

	public List<String> answers() {
		return this.answers;
	}

	@Override
	public Optional<Question> asked(List<UUID> contacts, boolean agrees) {
		return Optional.ofNullable(this.contact)
			.filter(contacts::contains)
			.map((asked) -> new Question(this.at, (comment) -> {
				this.answers.add((agrees ? "coming " : "not coming ") + comment);
				this.contact = null;
			}));
	}

}
