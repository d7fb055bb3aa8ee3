package ir.peygir.messaging;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.shared.Mobile;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Sealer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes text messages and pressed keys from the telephone network, each id once.
 */
@Component
class Inbound {

	private static final Pattern ANSWER = Pattern.compile("^\\s*(31|33)(?!\\d)[\\s.،,:;-]*(.*)$", Pattern.DOTALL);

	/** Whatever was faster: after that the message is read anew. */
	private static final RetryTemplate RETRIES = RetryTemplate.builder()
		.maxAttempts(5)
		.uniformRandomBackoff(20, 200)
		.build();

	private final JdbcClient database;

	private final ObjectProvider<AddressBook> addressBook;

	private final Replies replies;

	private final Sealer sealer;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Inbound(JdbcClient database, ObjectProvider<AddressBook> addressBook, Replies replies, Sealer sealer,
			TransactionTemplate transaction, Clock clock) {
		this.database = database;
		this.addressBook = addressBook;
		this.replies = replies;
		this.sealer = sealer;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * @param id the gateway's id of the message; a repeated one has no second effect
	 */
	void take(String id, String from, String text) {
		take(id, from, (contacts) -> understand(contacts, text));
	}

	/**
	 * @param id the dialler's id of the call; a repeated one has no second effect
	 * @param from the number that was called
	 */
	void takeKey(String id, String from, String caseCode, boolean agrees) {
		take("call " + this.sealer.digest(id), from,
				(contacts) -> this.replies.pressed(caseCode, from, contacts, agrees));
	}

	private void take(String id, String from, Predicate<List<UUID>> understood) {
		RETRIES.execute((attempt) -> {
			this.transaction.executeWithoutResult((status) -> takeOnce(id, from, understood));
			return null;
		});
	}

	private void takeOnce(String id, String from, Predicate<List<UUID>> understood) {
		String sender = Mobile.parse(from).map(Mobile::e164).orElse(from);
		if (this.database.sql("select count(*) from inbound_message where id = ?")
			.param(id)
			.query(Long.class)
			.single() > 0) {
			return;
		}
		// first, so that the same message by another connection waits and then fails
		this.database.sql("insert into inbound_message (id, received_at, sender, understood) values (?, ?, ?, false)")
			.params(id, this.clock.instant().atOffset(ZoneOffset.UTC), this.sealer.digest(sender))
			.update();
		if (understood.test(Mobile.parse(from).map(this.addressBook.getObject()::contactsWith).orElse(List.of()))) {
			this.database.sql("update inbound_message set understood = true where id = ?").param(id).update();
		}
	}

	private boolean understand(List<UUID> contacts, String text) {
		Matcher answer = ANSWER.matcher(PersianText.latinDigits(PersianText.clean(text)));
		return !contacts.isEmpty() && answer.matches()
				&& this.replies.texted(contacts, "31".equals(answer.group(1)), answer.group(2));
	}

}
