package ir.peygir.meeting.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyDrawTests {

	@TempDir
	private Path directory;

	private Path file;

	private String said;

	@BeforeEach
	void publish() throws IOException {
		this.file = write("draw.json", Draws.bytes(Draws.sample(40)));
	}

	@Test
	void aDrawThatIsRightEndsWithZero() {
		assertThat(run(this.file.toString())).isZero();
		assertThat(this.said).doesNotContain("✗").contains("Everything is right. · همه چیز درست است.");
		assertThat(this.said.lines().filter((line) -> line.startsWith("✓"))).hasSize(10);
		assertThat(this.said).contains("SHA-256: " + Draws.hash(Draws.sample(40)));
	}

	@Test
	void itIsReadFromStandardInputToo() throws IOException {
		assertThat(run(Files.newInputStream(this.file), "-")).isZero();
	}

	@Test
	void aDrawThatIsWrongEndsWithOneAndSaysWhere() throws IOException {
		String forged = Files.readString(this.file).replace("\"publicNumber\":\"83140\"", "\"publicNumber\":\"83141\"");
		assertThat(run(write("forged.json", forged).toString())).isOne();
		assertThat(this.said).contains("✗ The order, computed again, is the same · ").contains("    order[");
	}

	@Test
	void itComparesWithTheSessionThatWasSavedBefore() throws IOException {
		String session = """
				{"id":"06-2026-11-30","host":"06","seats":%d,"drawAt":null,"hours":{"from":"8"},"commitment":"%s",
				 "publicNumberRule":null,"snapshots":[{"at":"2026-11-23T09:30:00Z","count":20,"hash":"%s"}],"log":[]}
				""";
		String hash = Draws.entries(20).hash();
		String commitment = Draws.SEED.commitment().hex();
		Path kept = write("session.json", session.formatted(10, commitment, hash));
		assertThat(run(this.file.toString(), kept.toString())).isZero();
		assertThat(this.said).contains("✓ The commitment is the one that was announced");
		Path other = write("other.json", session.formatted(12, commitment, hash));
		assertThat(run(this.file.toString(), other.toString())).isOne();
		assertThat(this.said).contains("✗ The session had as many seats as announced").contains("    10 ≠ 12");
	}

	@Test
	void whatCannotBeReadEndsWithTwoAndAnExactReason() throws IOException {
		String broken = Files.readString(this.file).replace("\"seats\":7,", "\"seats\":7;");
		assertThat(run(write("broken.json", broken).toString())).isEqualTo(2);
		assertThat(this.said).contains("Unexpected character (';' (code 59))").contains("(line 3, column 10)");
		assertThat(run(write("half.json", broken.substring(0, 40)).toString())).isEqualTo(2);
		assertThat(run(this.directory.resolve("none.json").toString())).isEqualTo(2);
		assertThat(this.said).contains("no such file: ").contains("none.json");
		assertThat(run(this.directory.toString())).isEqualTo(2);
	}

	@Test
	void withoutAFileItSaysHowToUseIt() {
		assertThat(run()).isEqualTo(2);
		assertThat(this.said).startsWith("usage: java -jar peygir.jar verify-draw FILE");
		assertThat(run("a", "b", "c")).isEqualTo(2);
	}

	private Path write(String name, Object content) throws IOException {
		Path path = this.directory.resolve(name);
		return (content instanceof byte[] bytes) ? Files.write(path, bytes) : Files.writeString(path, (String) content);
	}

	private int run(String... arguments) {
		return run(InputStream.nullInputStream(), arguments);
	}

	private int run(InputStream in, String... arguments) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int code = VerifyDraw.run(List.of(arguments), in, new PrintStream(bytes, true, StandardCharsets.UTF_8));
		this.said = bytes.toString(StandardCharsets.UTF_8);
		return code;
	}

}
