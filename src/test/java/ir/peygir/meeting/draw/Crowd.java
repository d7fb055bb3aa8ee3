package ir.peygir.meeting.draw;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Draws for a crowd and says how long it took, in a process of its own too, whose memory
 * can be kept small.
 */
final class Crowd {

	private Crowd() {
	}

	public static void main(String[] arguments) throws IOException {
		Path file = Path.of(arguments[1]);
		Duration drawn = draw(Integer.parseInt(arguments[0]), file);
		long start = System.nanoTime();
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			if (!DrawCheck.check(TranscriptReader.read(in)).stream().allMatch(Check::ok)) {
				throw new IllegalStateException("the draw does not pass its check");
			}
		}
		System.out.println(drawn.toMillis() + " " + Duration.ofNanos(System.nanoTime() - start).toMillis());
	}

	/** From tickets in no order to the published file. */
	static Duration draw(int people, Path file) throws IOException {
		long start = System.nanoTime();
		Entries entries = Draws.entries(people);
		Transcript transcript = Transcript.draw(Draws.SESSION, 12, List.of(), Draws.SEED, "rule", "83140", entries,
				List.of(Snapshot.of(Draws.LISTED, entries)), Draws.LISTED.plusSeconds(60));
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			TranscriptWriter.write(transcript, out);
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
