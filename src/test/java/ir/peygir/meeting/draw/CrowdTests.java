package ir.peygir.meeting.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CrowdTests {

	private static final Logger log = LoggerFactory.getLogger(CrowdTests.class);

	@TempDir
	private Path directory;

	@Test
	void tenThousandAreDrawnAndPublishedInTwoSeconds() throws IOException {
		Path warmUp = this.directory.resolve("warm-up.json");
		for (int i = 0; i < 3; i++) {
			Crowd.draw(1_000, warmUp);
		}
		assertThat(Crowd.draw(10_000, this.directory.resolve("draw.json"))).isLessThan(Duration.ofSeconds(2));
	}

	/** The list itself, its scores and its two orders are about 110 MB. */
	@Tag("bench")
	@Test
	void aMillionAreDrawnAndPublishedInAMinuteWithLittleMemory() throws Exception {
		Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-cp", System.getProperty("java.class.path"), Crowd.class.getName(), "1000000",
				this.directory.resolve("draw.json").toString()))
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		assertThat(process.waitFor()).as(said).isZero();
		log.info("a million drawn and published, then checked, in ms: {}", said);
		assertThat(Long.parseLong(said.split(" ")[0])).isLessThan(60_000);
	}

}
