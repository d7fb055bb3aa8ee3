package ir.peygir.citizen;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The living code of each purpose and subject in the database; whoever looks at one holds
 * it until the transaction ends, so that guesses come one after the other.
 */
@Repository
class CodeRows {

	private final JdbcClient jdbc;

	CodeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<OneTimeCode> hold(OneTimeCodes.Purpose purpose, String subject) {
		return this.jdbc.sql("""
				select code_hash, message_key, valid_until, tries from one_time_code
				where purpose = ? and subject = ? for update""")
			.params(purpose.name(), subject)
			.query((row, at) -> new OneTimeCode(row.getString(1), row.getString(2),
					row.getObject(3, OffsetDateTime.class).toInstant(), row.getInt(4)))
			.optional();
	}

	/** In place of any code before it. */
	void keep(OneTimeCodes.Purpose purpose, String subject, OneTimeCode code) {
		remove(purpose, subject);
		try {
			this.jdbc.sql("""
					insert into one_time_code (purpose, subject, code_hash, message_key, valid_until, tries)
					values (?, ?, ?, ?, ?, ?)""")
				.params(purpose.name(), subject, code.hash(), code.messageKey(),
						code.validUntil().atOffset(ZoneOffset.UTC), code.tries())
				.update();
		}
		catch (DuplicateKeyException ex) {
			// somebody asked for it at the same moment, and theirs has been sent
			throw Problem.tooMany(OneTimeCodes.VALID);
		}
	}

	void tried(OneTimeCodes.Purpose purpose, String subject) {
		this.jdbc.sql("update one_time_code set tries = tries + 1 where purpose = ? and subject = ?")
			.params(purpose.name(), subject)
			.update();
	}

	void remove(OneTimeCodes.Purpose purpose, String subject) {
		this.jdbc.sql("delete from one_time_code where purpose = ? and subject = ?")
			.params(purpose.name(), subject)
			.update();
	}

	/** Keys of the messages with codes that are over. */
	List<String> overBefore(Instant moment) {
		return this.jdbc.sql("select message_key from one_time_code where valid_until <= ?")
			.param(moment.atOffset(ZoneOffset.UTC))
			.query(String.class)
			.list();
	}

	void sweep(Instant moment) {
		this.jdbc.sql("delete from one_time_code where valid_until <= ?")
			.param(moment.atOffset(ZoneOffset.UTC))
			.update();
	}

}
