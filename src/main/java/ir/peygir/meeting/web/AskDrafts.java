package ir.peygir.meeting.web;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.peygir.engine.Retrying;
import ir.peygir.meeting.request.MeetingIntake;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Sealer;
import ir.peygir.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what was typed between the steps of the form, and makes sending twice one
 * request.
 */
@Component
class AskDrafts {

	private final JdbcClient jdbc;

	private final AskFiles files;

	private final Sealer sealer;

	private final ObjectMapper json;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AskDrafts(JdbcClient jdbc, AskFiles files, Sealer sealer, ObjectMapper json, TransactionTemplate transaction,
			Clock clock) {
		this.jdbc = jdbc;
		this.files = files;
		this.sealer = sealer;
		this.json = json;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * @return the id of a new draft; who knows it, has it
	 */
	@Transactional
	public String begin(AskContent content) {
		String id = Secret.random().value();
		this.jdbc.sql("insert into meeting_draft (id, content, updated_at) values (:id, :content, :now)")
			.param("id", id)
			.param("content", write(content))
			.param("now", now())
			.update();
		return id;
	}

	/** Empty if it was never begun, was swept, or has been sent. */
	@Transactional(readOnly = true)
	public Optional<AskContent> open(String id) {
		return row(id, "").filter((row) -> row.code() == null).map((row) -> read(row.content()));
	}

	@Transactional
	public void keep(String id, AskContent content) {
		this.jdbc
			.sql("update meeting_draft set content = :content, updated_at = :now"
					+ " where id = :id and request_code is null")
			.param("id", id)
			.param("content", write(content))
			.param("now", now())
			.update();
	}

	/**
	 * Sends a draft; a second time nothing happens but that the first one's receipt is
	 * there.
	 * @throws Problem 404 if there is no such draft, and whatever sending throws: the
	 * draft stays
	 */
	public Sent send(String id, Function<AskContent, MeetingIntake.Receipt> sending) {
		return Retrying.run(() -> this.transaction.execute((status) -> {
			// whoever sends it at the same moment waits here for the first one's receipt
			Row row = row(id, " for update").orElseThrow(() -> Problem.unknown("form.tampered"));
			if (row.code() != null) {
				return sent(row);
			}
			MeetingIntake.Receipt receipt = sending.apply(read(row.content()));
			this.jdbc
				.sql("update meeting_draft set request_code = :code, sealed_secret = :secret, updated_at = :now"
						+ " where id = :id")
				.param("id", id)
				.param("code", receipt.code())
				.param("secret", this.sealer.seal(receipt.secret(), id))
				.param("now", now())
				.update();
			this.files.adopt(id, receipt.code());
			return new Sent(receipt.code(), receipt.secret());
		}));
	}

	/** What became of a draft; empty if it was not sent. */
	@Transactional(readOnly = true)
	public Optional<Sent> sent(String id) {
		return row(id, "").filter((row) -> row.code() != null).map(this::sent);
	}

	/**
	 * Goes on with what was sent, as with a wrong number: a draft of its own, with the
	 * files. The request that nobody can verify any more is swept.
	 */
	@Transactional
	public Optional<String> again(String id) {
		return row(id, " for update").filter((row) -> row.code() != null).map((row) -> {
			String next = begin(read(row.content()));
			this.files.release(row.code(), next);
			return next;
		});
	}

	@Transactional
	public int sweep(Instant before) {
		List<String> old = this.jdbc.sql("select id from meeting_draft where updated_at < :before")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.query(String.class)
			.list();
		this.files.sweep(old);
		old.forEach((id) -> this.jdbc.sql("delete from meeting_draft where id = :id").param("id", id).update());
		return old.size();
	}

	private Optional<Row> row(String id, String lock) {
		return this.jdbc.sql("select id, content, request_code, sealed_secret from meeting_draft where id = :id" + lock)
			.param("id", id)
			.query(Row::of)
			.optional();
	}

	private Sent sent(Row row) {
		return new Sent(row.code(), this.sealer.open(row.secret(), row.id()));
	}

	private Object now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private String write(AskContent content) {
		try {
			return this.json.writeValueAsString(content);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private AskContent read(String content) {
		try {
			return this.json.readValue(content, AskContent.class);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Code and secret of the request that a draft became. */
	record Sent(String code, String secret) {

		@Override
		public String toString() {
			return "Sent[" + this.code + "]";
		}

	}

	private record Row(String id, String content, String code, String secret) {

		static Row of(ResultSet row, int number) throws SQLException {
			return new Row(row.getString("id"), row.getString("content"), row.getString("request_code"),
					row.getString("sealed_secret"));
		}

	}

}
