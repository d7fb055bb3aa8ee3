package ir.peygir.meeting.ballot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;

import ir.peygir.meeting.draw.Transcript;
import ir.peygir.meeting.draw.TranscriptWriter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Published transcripts in parts, so that none is ever whole in memory.
 */
@Repository
class TranscriptTable {

	private static final int PART = 256 * 1024;

	private final JdbcClient jdbc;

	TranscriptTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void publish(Transcript transcript, Instant now) {
		try (Parts parts = new Parts(transcript.sessionId())) {
			String hash = TranscriptWriter.write(transcript, parts);
			parts.close();
			this.jdbc.sql("""
					insert into meeting_transcript (session_id, hash, size, last_part, published_at)
					values (?, ?, ?, ?, ?)""")
				.param(transcript.sessionId())
				.param(hash)
				.param(parts.size)
				.param(parts.number)
				.param(Columns.utc(now))
				.update();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Optional<DrawDesk.PublishedTranscript> find(String sessionId) {
		return this.jdbc.sql("select * from meeting_transcript where session_id = ?")
			.param(sessionId)
			.query((row, number) -> new DrawDesk.PublishedTranscript(row.getString("hash"), row.getLong("size"),
					Columns.instant(row, "published_at")))
			.optional();
	}

	void copy(String sessionId, OutputStream out) throws IOException {
		try (InputStream in = open(sessionId)) {
			in.transferTo(out);
		}
	}

	/** Part after part, each fetched when it is its turn. */
	InputStream open(String sessionId) {
		int last = this.jdbc.sql("select last_part from meeting_transcript where session_id = ?")
			.param(sessionId)
			.query(Integer.class)
			.single();
		Iterator<InputStream> parts = IntStream.rangeClosed(1, last)
			.mapToObj((part) -> part(sessionId, part))
			.iterator();
		return new SequenceInputStream(new Enumeration<>() {
			@Override
			public boolean hasMoreElements() {
				return parts.hasNext();
			}

			@Override
			public InputStream nextElement() {
				return parts.next();
			}
		});
	}

	private InputStream part(String sessionId, int part) {
		return new ByteArrayInputStream(
				this.jdbc.sql("select content from meeting_transcript_part where session_id = ? and part = ?")
					.param(sessionId)
					.param(part)
					.query((row, number) -> row.getBytes(1))
					.single());
	}

	/** Writes to the table whenever a part is full. */
	private final class Parts extends OutputStream {

		private final String sessionId;

		private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);

		private int number;

		private long size;

		Parts(String sessionId) {
			this.sessionId = sessionId;
		}

		@Override
		public void write(int single) {
			write(new byte[] { (byte) single }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int start, int length) {
			this.part.write(bytes, start, length);
			if (this.part.size() >= PART) {
				close();
			}
		}

		@Override
		public void close() {
			if (this.part.size() == 0) {
				return;
			}
			TranscriptTable.this.jdbc
				.sql("insert into meeting_transcript_part (session_id, part, content) values (?, ?, ?)")
				.param(this.sessionId)
				.param(++this.number)
				.param(this.part.toByteArray())
				.update();
			this.size += this.part.size();
			this.part.reset();
		}

	}

}
