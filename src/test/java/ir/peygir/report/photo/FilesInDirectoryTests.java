package ir.peygir.report.photo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import ir.peygir.shared.MissingSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilesInDirectoryTests extends PhotoFilesContract {

	private static final Instant LATER = Instant.now().plusSeconds(3600);

	@TempDir
	private Path root;

	@Override
	FilesInDirectory files() {
		return new FilesInDirectory(this.root, false);
	}

	@Test
	void filesAreNamedByIdInDirectoriesOfTwoLettersAndNothingElseIsLeft() throws IOException {
		files().put("abcdef", Part.WHOLE, Files.ascii("x"));
		files().put("-_cdef", Part.THUMBNAIL, Files.ascii("y"));
		assertThat(all()).containsExactlyInAnyOrder("ab/abcdef.whole", "-_/-_cdef.thumbnail");
	}

	@Test
	void onlyOldFilesThatNoRowPointsToAreSwept() throws IOException {
		files().put("kept--", Part.WHOLE, Files.ascii("x"));
		files().put("keorphan", Part.WHOLE, Files.ascii("x"));
		java.nio.file.Files.write(this.root.resolve("ke/kept--123.tmp"), Files.ascii("half"));
		assertThat(files().sweep(Instant.now().minusSeconds(60), (ids) -> Set.of())).as("too young").isZero();
		assertThat(files().sweep(LATER, (ids) -> Set.of("kept--"))).isEqualTo(2);
		assertThat(files().read("kept--", Part.WHOLE)).isPresent();
		assertThat(files().read("keorphan", Part.WHOLE)).isEmpty();
		assertThat(all()).containsExactly("ke/kept--.whole");
	}

	@Test
	void aDirectoryThatIsNotThereStopsTheStartWithOneLine() {
		Path file = this.root.resolve("nothing");
		assertThatThrownBy(() -> new FilesInDirectory(file, false)).isInstanceOf(MissingSetting.class)
			.hasMessage("Peygir does not start: set peygir.photos.directory to a directory that exists and can be"
					+ " written to: " + file + " is not.");
		assertThatThrownBy(() -> new FilesInDirectory(file, true)).isInstanceOf(MissingSetting.class);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aDirectoryThatTakesNoFilesStopsTheStartUnlessItIsOnlyRead() {
		Path proc = Path.of("/proc");
		assertThatThrownBy(() -> new FilesInDirectory(proc, false)).isInstanceOf(MissingSetting.class);
		assertThat(new FilesInDirectory(proc, true).read("ab", Part.WHOLE)).isEmpty();
	}

	private List<String> all() throws IOException {
		try (Stream<Path> files = java.nio.file.Files.walk(this.root)) {
			return files.filter(java.nio.file.Files::isRegularFile)
				.map((file) -> this.root.relativize(file).toString())
				.toList();
		}
	}

}
