package ir.peygir.meeting.draw;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

/**
 * Writes a transcript as it is published: always the same bytes for the same draw, one
 * ticket a line, and never whole in memory.
 */
public final class TranscriptWriter {

	private static final JsonFactory JSON = new JsonFactory();

	private static final ZoneId CITY = ZoneId.of("Asia/Tehran");

	private final JsonGenerator json;

	private TranscriptWriter(JsonGenerator json) {
		this.json = json;
	}

	/**
	 * Leaves the stream open.
	 * @return SHA-256 of the bytes written, in lower-case hexadecimal
	 */
	public static String write(Transcript transcript, OutputStream out) throws IOException {
		MessageDigest digest = Sha256.start();
		try (JsonGenerator json = JSON.createGenerator(new DigestOutputStream(new Unclosed(out), digest))) {
			json.setPrettyPrinter(new Lines());
			new TranscriptWriter(json).write(transcript);
			json.writeRaw('\n');
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	static String time(Instant instant) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(CITY));
	}

	private void write(Transcript transcript) throws IOException {
		this.json.writeStartObject();
		this.json.writeStringField("algorithm", transcript.algorithm());
		this.json.writeStringField("sessionId", transcript.sessionId());
		this.json.writeNumberField("seats", transcript.seats());
		reserved(transcript);
		this.json.writeStringField("commitment", transcript.commitment());
		this.json.writeStringField("serverSeed", transcript.serverSeed());
		this.json.writeStringField("publicNumberRule", transcript.publicNumberRule());
		this.json.writeStringField("publicNumber", transcript.publicNumber());
		entries(transcript.entries());
		this.json.writeStringField("entriesHash", transcript.entriesHash());
		snapshots(transcript);
		order(transcript.order());
		this.json.writeStringField("drawnAt", time(transcript.drawnAt()));
		this.json.writeEndObject();
	}

	private void reserved(Transcript transcript) throws IOException {
		this.json.writeArrayFieldStart("reserved");
		for (Reserved reserved : transcript.reserved()) {
			this.json.writeStartObject();
			this.json.writeStringField("ticket", reserved.ticket());
			this.json.writeStringField("rule", reserved.rule().code());
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	private void entries(Entries entries) throws IOException {
		this.json.writeArrayFieldStart("entries");
		for (int i = 0; i < entries.size(); i++) {
			this.json.writeStartObject();
			this.json.writeStringField("ticket", entries.ticket(i));
			this.json.writeNumberField("weight", entries.weight(i));
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	private void snapshots(Transcript transcript) throws IOException {
		this.json.writeArrayFieldStart("snapshots");
		for (Snapshot snapshot : transcript.snapshots()) {
			this.json.writeStartObject();
			this.json.writeStringField("at", time(snapshot.at()));
			this.json.writeNumberField("count", snapshot.count());
			this.json.writeStringField("hash", snapshot.hash());
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	private void order(Order order) throws IOException {
		this.json.writeArrayFieldStart("order");
		for (String ticket : order.tickets()) {
			this.json.writeString(ticket);
		}
		this.json.writeEndArray();
	}

	/**
	 * Each field of the transcript and each element of its lists on a line of its own.
	 */
	private static final class Lines extends MinimalPrettyPrinter {

		@Override
		public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
			json.writeRaw(json.getOutputContext().getParent().inRoot() ? ",\n" : ",");
		}

		@Override
		public void beforeArrayValues(JsonGenerator json) throws IOException {
			json.writeRaw('\n');
		}

		@Override
		public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
			json.writeRaw(",\n");
		}

	}

	/** Whoever opened the stream closes it. */
	private static final class Unclosed extends FilterOutputStream {

		Unclosed(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int start, int length) throws IOException {
			this.out.write(bytes, start, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
