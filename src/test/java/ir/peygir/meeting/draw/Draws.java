package ir.peygir.meeting.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws to look at: always the same ones.
 */
public final class Draws {

	public static final String SESSION = "06-2026-11-30";

	static final String RULE = "شاخص کل بورس تهران، چهارشنبه ۴ آذر، پنج رقم آخر";

	static final ServerSeed SEED = new ServerSeed(Sha256.hex("a seed".getBytes(StandardCharsets.US_ASCII)));

	static final Instant LISTED = Instant.parse("2026-11-25T09:30:00Z");

	/** What was said of the session in English before, and nothing snapped later. */
	public static final String SESSION_JSON = """
			{"id":"%s","seats":10,"state":"DRAWN","commitment":"%s","publicNumberRule":"Index of the stock exchange","publicNumberRuleKey":"%s","snapshots":[]}
			"""
		.formatted(SESSION, SEED.commitment().hex(), Announced.ruleKey(RULE));

	private Draws() {
	}

	/** That many tickets with all weights among them. */
	static Entries entries(int count) {
		return Entries.of(() -> IntStream.range(0, count).mapToObj((i) -> new Entry(ticket(i), 1 + i % 10)).iterator());
	}

	static String ticket(int number) {
		return Sha256.hex(("ticket " + number).getBytes(StandardCharsets.US_ASCII));
	}

	/** Ten seats, three of them reserved. */
	public static Transcript sample(int entered) {
		Entries entries = entries(entered);
		Entries earlier = entries(entered / 2);
		return Transcript.draw(SESSION, 7, List.of(new Reserved(ticket(-1), Reserved.Rule.CARRIED),
				new Reserved(ticket(-2), Reserved.Rule.BY_RIGHT), new Reserved(ticket(-3), Reserved.Rule.URGENT)), SEED,
				"شاخص کل بورس تهران، چهارشنبه ۴ آذر، پنج رقم آخر", "83140", entries,
				List.of(Snapshot.of(LISTED.minus(Duration.ofDays(2)), earlier), Snapshot.of(LISTED, entries)),
				LISTED.plus(Duration.ofHours(3)));
	}

	/** Nobody asked, and no number came from outside. */
	public static Transcript empty() {
		Entries nobody = entries(0);
		return Transcript.draw(SESSION, 10, List.of(), SEED, RULE, "", nobody, List.of(Snapshot.of(LISTED, nobody)),
				LISTED.plus(Duration.ofHours(3)));
	}

	/** What the page of the session said before. */
	static Announced announced(Transcript transcript) {
		return new Announced(SESSION, 10, transcript.commitment(), "Index of the stock exchange",
				Announced.ruleKey(transcript.publicNumberRule()), transcript.snapshots(), null);
	}

	public static byte[] bytes(Transcript transcript) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		hash(transcript, out);
		return out.toByteArray();
	}

	public static String hash(Transcript transcript) {
		return hash(transcript, new ByteArrayOutputStream());
	}

	private static String hash(Transcript transcript, ByteArrayOutputStream out) {
		try {
			return TranscriptWriter.write(transcript, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
