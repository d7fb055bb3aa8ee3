package ir.peygir.report;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.peygir.citizen.ContactDetails;
import ir.peygir.engine.Retrying;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Sealer;
import ir.peygir.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what was typed between the steps of the form, and makes sending twice one report.
 */
@Component
public class Drafts {

	private final DraftRows rows;

	private final ReportIntake intake;

	private final Sealer sealer;

	private final ObjectMapper json;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Drafts(DraftRows rows, ReportIntake intake, Sealer sealer, ObjectMapper json, TransactionTemplate transaction,
			Clock clock) {
		this.rows = rows;
		this.intake = intake;
		this.sealer = sealer;
		this.json = json;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * @return the id of a new draft; who knows it, has it
	 */
	@Transactional
	public String begin(DraftContent content) {
		String id = Secret.random().value();
		this.rows.save(new Draft(id, write(content), this.clock.instant()));
		return id;
	}

	/** Empty if it was never begun, was swept, or has been sent. */
	@Transactional(readOnly = true)
	public Optional<DraftContent> open(String id) {
		return this.rows.findById(id)
			.filter((draft) -> draft.reportCode() == null)
			.map((draft) -> read(draft.content()));
	}

	@Transactional
	public void keep(String id, DraftContent content) {
		this.rows.findById(id).ifPresent((draft) -> draft.keep(write(content), this.clock.instant()));
	}

	/**
	 * Sends a draft; a second time it answers with the receipt of the first.
	 * @throws ir.peygir.shared.InvalidInput with every field that cannot be taken
	 * @throws ir.peygir.shared.Problem 409 if the report of others that was chosen cannot
	 * be joined any more; the draft stays
	 */
	public ReportIntake.Receipt send(String id, ContactDetails contact, boolean anonymous, String kind,
			Locale language) {
		return sendOnce(id,
				(content) -> sendNow(content.joins(), content.submission(kind, contact, anonymous, id, language)));
	}

	/**
	 * Sends what was typed on one page, under the id of a draft; a second time it answers
	 * with the receipt of the first.
	 * @param submission which names the draft
	 * @param joins code of the report of others behind which the person stands, or
	 * {@code null}
	 * @throws ir.peygir.shared.InvalidInput with every field that cannot be taken
	 * @throws Problem 404 if there is no such draft, and as {@link ReportIntake#join}
	 */
	public ReportIntake.Receipt send(Submission submission, String joins) {
		return sendOnce(submission.draftId(), (content) -> sendNow(joins, submission));
	}

	private ReportIntake.Receipt sendNow(String joins, Submission submission) {
		return (joins != null) ? this.intake.join(joins, submission) : this.intake.submit(submission);
	}

	private ReportIntake.Receipt sendOnce(String id, Function<DraftContent, ReportIntake.Receipt> sending) {
		return Retrying.run(() -> this.transaction.execute((status) -> {
			// whoever sends it at the same moment waits here for the first one's receipt
			Draft draft = this.rows.lock(id).orElseThrow(() -> Problem.unknown("form.tampered"));
			if (draft.reportCode() != null) {
				return receipt(draft);
			}
			ReportIntake.Receipt receipt = sending.apply(read(draft.content()));
			draft.sent(receipt.code(), this.sealer.seal(receipt.secret(), draft.id()), this.clock.instant());
			return receipt;
		}));
	}

	/** The receipt of a sent draft; empty if it was not sent. */
	@Transactional(readOnly = true)
	public Optional<ReportIntake.Receipt> receiptOf(String id) {
		return this.rows.findById(id).filter((draft) -> draft.reportCode() != null).map((draft) -> receipt(draft));
	}

	private ReportIntake.Receipt receipt(Draft draft) {
		String secret = this.sealer.open(draft.sealedSecret(), draft.id());
		return this.intake.receipt(draft.reportCode(), secret);
	}

	private String write(DraftContent content) {
		try {
			return this.json.writeValueAsString(content);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private DraftContent read(String content) {
		try {
			return this.json.readValue(content, DraftContent.class);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
