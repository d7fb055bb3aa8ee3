package ir.peygir.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import ir.peygir.shared.Landline;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has to be told by a person, because nothing else reaches a landline; who may sit
 * here is decided by the caller.
 */
@Component
public class CallList {

	/** After that a call is kept and shown, but no longer in the queue. */
	public static final int TRIES = 3;

	private static final Logger log = LoggerFactory.getLogger(CallList.class);

	/** A colleague who took a call and did nothing with it has been called away. */
	private static final Duration TAKEN = Duration.ofMinutes(15);

	private final OutboundMessages messages;

	private final ObjectProvider<AddressBook> addressBook;

	private final Sealer sealer;

	private final Clock clock;

	CallList(OutboundMessages messages, ObjectProvider<AddressBook> addressBook, Sealer sealer, Clock clock) {
		this.messages = messages;
		this.addressBook = addressBook;
		this.sealer = sealer;
		this.clock = clock;
	}

	/** What waits, oldest first, and whom nobody tried before whom somebody tried. */
	@Transactional(readOnly = true)
	public List<Call> waiting(int limit) {
		return calls(0, TRIES - 1, limit);
	}

	/** Who was not reached in three tries. */
	@Transactional(readOnly = true)
	public List<Call> notReached(int limit) {
		return calls(TRIES, Integer.MAX_VALUE, limit);
	}

	@Transactional(readOnly = true)
	public long count() {
		return this.messages.countByChannelAndSentAtIsNullAndAttemptsLessThan(OutboundMessage.Channel.CALL, TRIES);
	}

	private List<Call> calls(int from, int to, int limit) {
		return this.messages
			.findByChannelAndSentAtIsNullAndAttemptsBetweenOrderByAttemptsAscIdAsc(OutboundMessage.Channel.CALL, from,
					to, Limit.of(limit))
			.stream()
			.map(this::call)
			.toList();
	}

	/**
	 * Takes a call, so that no two people ring the same person.
	 * @throws Problem 404 if there is none or it was made, 409 if a colleague has it
	 */
	@Transactional
	public void take(long id, String by) {
		OutboundMessage message = open(id);
		if (message.isTakenByAnother(by, this.clock.instant().minus(TAKEN))) {
			throw Problem.notNow("staff.calls.taken");
		}
		message.taken(by, this.clock.instant());
	}

	/**
	 * The number of a call, for whoever took it; that it was looked at is logged.
	 * @throws Problem 404 if there is none or it was made, 409 if it is not theirs
	 */
	@Transactional
	public Dialled dial(long id, String by) {
		OutboundMessage message = mine(id, by);
		Landline phone = this.addressBook.getObject()
			.lineOf(message.contactId())
			.map(AddressBook.Line::phone)
			.orElseThrow(() -> Problem.unknown("staff.calls.unknown"));
		log.info("landline of case {} shown to {}", message.caseCode(), by);
		return new Dialled(call(message), phone);
	}

	/**
	 * The person was told.
	 * @throws Problem as {@link #dial}
	 */
	@Transactional
	public void told(long id, String by) {
		mine(id, by).told(by, this.clock.instant());
	}

	/**
	 * Nobody answered the telephone; the call goes back to the others.
	 * @throws Problem as {@link #dial}
	 */
	@Transactional
	public void notReached(long id, String by) {
		mine(id, by).notReached(this.clock.instant());
	}

	/**
	 * Who has just been filed at the telephone has heard the receipt; nobody else has.
	 */
	@Transactional
	public void readOut(String caseCode, String by) {
		Instant now = this.clock.instant();
		this.messages.findByCaseCodeAndChannelAndSentAtIsNull(caseCode, OutboundMessage.Channel.CALL)
			.stream()
			.filter((message) -> message.template().matches("(registered|joined).*")
					&& message.createdAt().isAfter(now.minus(TAKEN)))
			.max(Comparator.comparing(OutboundMessage::id))
			.ifPresent((message) -> message.told(by, now));
	}

	private OutboundMessage mine(long id, String by) {
		OutboundMessage message = open(id);
		if (!by.equals(message.takenBy())) {
			throw Problem.notNow("staff.calls.taken");
		}
		return message;
	}

	private OutboundMessage open(long id) {
		return this.messages.lockCall(id)
			.filter((message) -> !message.isSent())
			.orElseThrow(() -> Problem.unknown("staff.calls.unknown"));
	}

	private Call call(OutboundMessage message) {
		Instant since = this.clock.instant().minus(TAKEN);
		return new Call(message.id(), message.caseCode(), message.template(), message.content(this.sealer),
				message.createdAt(), message.attempts(), message.triedAt(),
				message.isTakenByAnother("", since) ? message.takenBy() : null);
	}

	/**
	 * @param tries how often nobody answered, last at {@code triedAt}
	 * @param takenBy account of who is calling now, or {@code null}
	 */
	public record Call(long id, String code, String template, String text, Instant since, int tries, Instant triedAt,
			String takenBy) {
	}

	/** A call with the number, for one person's eyes. */
	public record Dialled(Call call, Landline phone) {
	}

}
