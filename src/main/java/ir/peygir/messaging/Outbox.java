package ir.peygir.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import ir.peygir.shared.Sealer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages in the caller's transaction, so that nobody is told of something that
 * did not happen; they leave the house later, each at most once per key.
 */
@Component
public class Outbox {

	private final OutboundMessages messages;

	private final ObjectProvider<AddressBook> addressBook;

	private final MessageSource texts;

	private final SchedulerClient scheduler;

	private final Sealer sealer;

	private final Clock clock;

	Outbox(OutboundMessages messages, ObjectProvider<AddressBook> addressBook, MessageSource texts,
			SchedulerClient scheduler, Sealer sealer, Clock clock) {
		this.messages = messages;
		this.addressBook = addressBook;
		this.texts = texts;
		this.scheduler = scheduler;
		this.sealer = sealer;
		this.clock = clock;
	}

	/**
	 * Puts a message in the outbox. Nothing happens if the contact left no mobile number
	 * or the key was used before.
	 * @param key what makes this message this one, e.g. {@code answered/192764350049/1}
	 * @param template name of the text, {@code sms.<template>} in the message files
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(String key, UUID contactId, String template, String caseCode, Text arguments) {
		if (contactId == null || this.messages.existsByUniqueKey(key)) {
			return;
		}
		this.addressBook.getObject().addressOf(contactId).ifPresent((address) -> {
			String content = this.texts.getMessage("sms." + template, arguments.in(address.language()),
					address.language());
			OutboundMessage message = this.messages.save(new OutboundMessage(key, contactId, template,
					this.sealer.seal(content, key), caseCode, this.clock.instant()));
			this.scheduler.scheduleIfNotExists(Delivery.TASK.instance(String.valueOf(message.id())).build(),
					this.clock.instant());
		});
	}

	/** Nothing that waits is sent any more: it was written for a time that has passed. */
	@Transactional
	public void countAsDelivered() {
		this.messages.findBySentAtIsNullOrderById().forEach((message) -> {
			message.sent(message.createdAt());
			this.scheduler.cancel(Delivery.TASK.instanceId(String.valueOf(message.id())));
		});
	}

	/** The newest messages, for the demonstration page. */
	@Transactional(readOnly = true)
	public List<Sent> newest(int limit) {
		return this.messages.findByOrderByIdDesc(Limit.of(limit)).stream().map((message) -> {
			String to = this.addressBook.getObject()
				.addressOf(message.contactId())
				.map((address) -> address.mobile().national())
				.orElse("");
			return new Sent(message.createdAt(), to, message.template(), message.content(this.sealer),
					message.caseCode());
		}).toList();
	}

	/** Arguments of a text, given in the reader's language. */
	@FunctionalInterface
	public interface Text {

		Object[] in(Locale language);

	}

	/** A message as it was sent. */
	public record Sent(java.time.Instant at, String to, String template, String text, String code) {
	}

}
