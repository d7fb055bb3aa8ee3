package ir.peygir.citizen;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import ir.peygir.messaging.AddressBook;
import ir.peygir.messaging.Outbox;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.PersonalId;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Sealer;
import ir.peygir.shared.TrackingCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows that somebody holds the mobile number that they gave: six digits by text message,
 * good for two minutes, five tries and one use. How much one address may ask for is
 * limited where the request comes in.
 */
@Component
public class OneTimeCodes {

	static final Duration VALID = Duration.ofMinutes(2);

	private static final String TEMPLATE = "code";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final CodeRows rows;

	private final CodeThrottle throttle;

	private final Vault vault;

	private final Outbox outbox;

	private final Sealer sealer;

	private final MessageSource texts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	OneTimeCodes(CodeRows rows, CodeThrottle throttle, Vault vault, Outbox outbox, Sealer sealer, MessageSource texts,
			TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.throttle = throttle;
		this.vault = vault;
		this.outbox = outbox;
		this.sealer = sealer;
		this.texts = texts;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Sends a new code in the caller's transaction; one before it for the same purpose
	 * and subject is worth nothing any more.
	 * @param subject what is confirmed, such as the code of a request; at most 64
	 * characters
	 * @throws InvalidInput beside {@code contact.mobile} for who left no mobile number: a
	 * landline cannot be verified by code, for no code is ever in a list that staff read
	 * @throws Problem 429 less than a minute after another one to the same number, after
	 * five in an hour or ten in a day
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Sent send(Purpose purpose, String subject, UUID contactId) {
		Mobile mobile = this.vault.addressOf(contactId)
			.map(AddressBook.Address::mobile)
			.orElseThrow(() -> InvalidInput.of("contact.mobile", "code.mobile"));
		this.rows.hold(purpose, subject).ifPresent((before) -> this.outbox.wipe(before.messageKey()));
		this.throttle.count(this.vault.mobileDigest(mobile));
		String digits = "%06d".formatted(RANDOM.nextInt(1_000_000));
		String key = TEMPLATE + "/" + UUID.randomUUID();
		Instant until = this.clock.instant().plus(VALID);
		this.rows.keep(purpose, subject, new OneTimeCode(hash(purpose, subject, digits), key, until, 0));
		this.outbox.tell(key, contactId, TEMPLATE, TrackingCode.parse(subject).map(TrackingCode::digits).orElse(null),
				(language) -> new Object[] { this.texts.getMessage("code.word." + purpose, null, language), digits });
		return new Sent(until, mobile.masked());
	}

	/** {@link #verify(Purpose, String, String, Runnable)} with nothing more to do. */
	@Transactional(propagation = Propagation.NEVER)
	public Result verify(Purpose purpose, String subject, String typed) {
		return judge(purpose, subject, typed, () -> {
		});
	}

	/**
	 * Judges what was typed, in a transaction of its own: a wrong try counts whatever the
	 * caller does next, and guesses at the same moment come one after the other. What is
	 * no six digits is {@link Result#WRONG} and no try.
	 * @param typed Persian digits and spaces are accepted; may be {@code null}
	 * @param whenRight done in that transaction: it happens and the code is used up, or
	 * neither
	 * @throws org.springframework.transaction.IllegalTransactionStateException within a
	 * transaction, which would need a second connection and could take a wrong try back
	 */
	@Transactional(propagation = Propagation.NEVER)
	public Result verify(Purpose purpose, String subject, String typed, Runnable whenRight) {
		return judge(purpose, subject, typed, whenRight);
	}

	/**
	 * The same in the caller's transaction, which may take a wrong try back: for nobody
	 * who can guess.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Result verifyWithin(Purpose purpose, String subject, String typed, Runnable whenRight) {
		return judge(purpose, subject, typed, whenRight);
	}

	private Result judge(Purpose purpose, String subject, String typed, Runnable whenRight) {
		String digits = PersonalId.bare(typed);
		return this.transaction.execute((status) -> this.rows.hold(purpose, subject).map((code) -> {
			if (!digits.matches("[0-9]{6}")) {
				return Result.WRONG;
			}
			Result result = code.judge(hash(purpose, subject, digits), this.clock.instant());
			if (result == Result.RIGHT) {
				this.outbox.wipe(code.messageKey());
				this.rows.remove(purpose, subject);
				whenRight.run();
			}
			else if (result != Result.EXPIRED && code.tries() < OneTimeCode.TRIES) {
				this.rows.tried(purpose, subject);
			}
			if (result == Result.TOO_MANY || result == Result.EXPIRED) {
				this.outbox.wipe(code.messageKey());
			}
			return result;
		}).orElse(Result.NONE));
	}

	private String hash(Purpose purpose, String subject, String digits) {
		return this.sealer.digest("code " + purpose + " " + subject + " " + digits);
	}

	/** What a code is for; the text names it. */
	public enum Purpose {

		CONFIRMATION, SIGN_IN

	}

	/** What came of a try. */
	public enum Result {

		/** The number is theirs; the code is used up. */
		RIGHT,

		WRONG,

		/** Its two minutes are over. */
		EXPIRED,

		/** This was the fifth wrong try, or one after it: only a new code helps. */
		TOO_MANY,

		/** None was sent, or it was used. */
		NONE;

		/** Of a text that says so beside the field. */
		public String text() {
			return "code.result." + this;
		}

	}

	/**
	 * @param to the number, masked
	 */
	public record Sent(Instant validUntil, String to) {
	}

}
