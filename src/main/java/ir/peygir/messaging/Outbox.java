package ir.peygir.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.Sealer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

	/**
	 * For these the call centre has a task of its own, which asks and tells in one call.
	 */
	static final Set<String> ASKED_BY_CALL = Set.of("answered", "surveyReminder", "phoneSurveyCheck", "orderDone",
			"orderReminder", "orderNotDone", "orderNotDoneReminder", "receptionAsked", "receptionReminder");

	/** What staff must never read: it goes to a mobile number or nowhere. */
	static final Set<String> NEVER_CALLED = Set.of("code");

	private static final Locale STAFF_LANGUAGE = Locale.forLanguageTag("fa");

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
	 * Puts a message in the outbox: as a text, or for a person with a landline alone as a
	 * call. Nothing happens if the contact left no number or the key was used before.
	 * @param key what makes this message this one, e.g. {@code answered/192764350049/1}
	 * @param template name of the text, {@code sms.<template>} in the message files and
	 * {@code call.<template>} for what is read out
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(String key, UUID contactId, String template, String caseCode, Text arguments) {
		if (contactId == null || this.messages.existsByUniqueKey(key)) {
			return;
		}
		AddressBook people = this.addressBook.getObject();
		people.addressOf(contactId).ifPresent((address) -> {
			String content = words(template, address.language(), arguments.in(address.language()));
			schedule(keep(key, contactId, OutboundMessage.Channel.SMS, template, content, caseCode));
		});
		if (!ASKED_BY_CALL.contains(template) && !NEVER_CALLED.contains(template)) {
			people.lineOf(contactId)
				.ifPresent((line) -> keep(key, contactId, OutboundMessage.Channel.CALL, template,
						this.texts.getMessage("call." + template, arguments.in(line.language()), line.language()),
						caseCode));
		}
	}

	/**
	 * Puts a message to one of the city's own staff in the outbox, in Persian. Nothing
	 * happens if the key was used before.
	 * @param key what makes this message this one
	 * @param template name of the text, {@code sms.<template>} in the message files
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tellNumber(String key, Mobile mobile, String template, String caseCode, Text arguments) {
		if (this.messages.existsByUniqueKey(key)) {
			return;
		}
		String content = this.texts.getMessage("sms." + template, arguments.in(STAFF_LANGUAGE), STAFF_LANGUAGE);
		schedule(this.messages
			.save(new OutboundMessage(key, null, OutboundMessage.Channel.SMS, template, this.sealer.seal(content, key),
					caseCode, this.clock.instant())
				.toStaff(this.sealer.seal(mobile.e164(), key))));
	}

	/**
	 * The words of a text message, for showing it before it is sent.
	 * @param template name of the text, {@code sms.<template>} in the message files
	 */
	public String words(String template, Locale language, Object... arguments) {
		return this.texts.getMessage("sms." + template, arguments, language);
	}

	/**
	 * Makes the text of a message unreadable, and keeps it in the house if it has not
	 * left. Nothing happens if there is none with that key.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void wipe(String key) {
		this.messages.findByUniqueKeyAndWipedAtIsNull(key)
			.ifPresent((message) -> message.wipe(this.sealer, this.clock.instant()));
	}

	private void schedule(OutboundMessage kept) {
		this.scheduler.scheduleIfNotExists(Delivery.TASK.instance(String.valueOf(kept.id())).build(),
				this.clock.instant());
	}

	/** Where a message goes; empty if the person left no mobile number. */
	static Optional<Mobile> recipient(OutboundMessage message, AddressBook addressBook, Sealer sealer) {
		return Optional.ofNullable(message.staffNumber(sealer))
			.map(Mobile::new)
			.or(() -> Optional.ofNullable(message.contactId())
				.flatMap(addressBook::addressOf)
				.map(AddressBook.Address::mobile));
	}

	private OutboundMessage keep(String key, UUID contactId, OutboundMessage.Channel channel, String template,
			String content, String caseCode) {
		return this.messages.save(new OutboundMessage(key, contactId, channel, template, this.sealer.seal(content, key),
				caseCode, this.clock.instant()));
	}

	/**
	 * No text that waits is sent any more, and no call made of those that are older than
	 * two days: they were written for a time that has passed.
	 */
	@Transactional
	public void countAsDelivered() {
		Instant recent = this.clock.instant().minus(Duration.ofDays(2));
		this.messages.findByChannelAndSentAtIsNullOrderById(OutboundMessage.Channel.CALL)
			.stream()
			.filter((call) -> call.createdAt().isBefore(recent))
			.forEach((call) -> call.sent(call.createdAt()));
		this.messages.findByChannelAndSentAtIsNullOrderById(OutboundMessage.Channel.SMS).forEach((message) -> {
			message.sent(message.createdAt());
			this.scheduler.cancel(Delivery.TASK.instanceId(String.valueOf(message.id())));
		});
	}

	/**
	 * What was put in about that case since {@code before} was the newest, in order, for
	 * a rehearsal in the running transaction; without the numbers it goes to.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Sent> since(long before, String caseCode) {
		return this.messages.findByCaseCodeAndIdGreaterThanOrderById(caseCode, before)
			.stream()
			.map((message) -> new Sent(message.createdAt(), message.channel().name(), "", message.template(),
					message.content(this.sealer), message.caseCode()))
			.toList();
	}

	/** Number of the newest message, 0 if there is none. */
	@Transactional(readOnly = true)
	public long newest() {
		return this.messages.newestId();
	}

	/** The newest messages, for the demonstration page. */
	@Transactional(readOnly = true)
	public List<Sent> newest(int limit) {
		return this.messages.findByOrderByIdDesc(Limit.of(limit)).stream().map((message) -> {
			AddressBook people = this.addressBook.getObject();
			String to = recipient(message, people, this.sealer).map(Mobile::national)
				.or(() -> Optional.ofNullable(message.contactId())
					.flatMap(people::lineOf)
					.map((line) -> line.phone().national()))
				.orElse("");
			String text = message.isWiped()
					? this.texts.getMessage("outbox.wiped", null, LocaleContextHolder.getLocale())
					: message.content(this.sealer);
			return new Sent(message.createdAt(), message.channel().name(), to, message.template(), text,
					message.caseCode());
		}).toList();
	}

	/** Arguments of a text, given in the reader's language. */
	@FunctionalInterface
	public interface Text {

		Object[] in(Locale language);

	}

	/**
	 * A message as it was sent.
	 *
	 * @param channel {@code SMS} or {@code CALL}
	 */
	public record Sent(java.time.Instant at, String channel, String to, String template, String text, String code) {
	}

}
