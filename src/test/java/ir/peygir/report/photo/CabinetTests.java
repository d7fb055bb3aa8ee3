package ir.peygir.report.photo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import ir.peygir.OnH2;
import ir.peygir.shared.MissingSetting;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CabinetTests {

	private static final byte[] FILE = Files.jpeg(60, 40);

	private static final PhotoSettings NOTHING_SET = new PhotoSettings(null, false);

	private final OnH2 database = OnH2.named("cabinet-" + System.nanoTime());

	@TempDir
	private Path root;

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void whenTheSettingChangesOldAndNewPhotosAreBothShown() throws IOException {
		Photo inDatabase = store(NOTHING_SET).addToDraft("draft", FILE);
		assertThat(files()).isZero();
		Photo inDirectory = store(new PhotoSettings(this.root, false)).addToDraft("draft", FILE);
		assertThat(files()).isEqualTo(2);
		Photo again = store(new PhotoSettings(this.root, true)).addToDraft("draft", FILE);
		assertThat(files()).isEqualTo(2);
		for (PhotoSettings settings : List.of(new PhotoSettings(this.root, false),
				new PhotoSettings(this.root, true))) {
			for (Photo photo : List.of(inDatabase, inDirectory, again)) {
				assertThat(open(store(settings), photo, Part.WHOLE)).isNotEmpty();
				assertThat(open(store(settings), photo, Part.THUMBNAIL)).isNotEmpty();
			}
		}
	}

	@Test
	void aDirectoryThatStillHoldsPhotosMustNotBeForgotten() {
		store(new PhotoSettings(this.root, false)).addToDraft("draft", FILE);
		assertThatThrownBy(() -> store(NOTHING_SET)).isInstanceOf(MissingSetting.class)
			.hasMessageContaining("peygir.photos.directory");
	}

	@Test
	void aLostFileIsSaidToBeLost() throws IOException {
		PhotoStore store = store(new PhotoSettings(this.root, false));
		Photo photo = store.addToDraft("draft", FILE);
		java.nio.file.Files.delete(this.root.resolve(photo.id().substring(0, 2)).resolve(photo.id() + ".whole"));
		assertThatThrownBy(() -> open(store, photo, Part.WHOLE)).isInstanceOfSatisfying(Problem.class, (problem) -> {
			assertThat(problem.status().value()).isEqualTo(404);
			assertThat(problem.key()).isEqualTo("photo.missing");
		});
		assertThat(open(store, photo, Part.THUMBNAIL)).isNotEmpty();
	}

	@Test
	void draftsThatAreSweptTakeTheirFilesAlongWhenTheSweepIsCommitted() throws IOException {
		PhotoStore store = store(new PhotoSettings(this.root, false));
		store.addToDraft("draft", FILE);
		Photo single = store.addToDraft("other", FILE);
		this.database.transaction().executeWithoutResult((status) -> {
			store.sweepDrafts(List.of("draft"));
			status.setRollbackOnly();
		});
		assertThat(files()).isEqualTo(4);
		this.database.transaction().executeWithoutResult((status) -> store.sweepDrafts(List.of("draft")));
		assertThat(files()).isEqualTo(2);
		store.removeFromDraft("other", single.id());
		assertThat(files()).isZero();
	}

	@Test
	void inTheDatabaseNothingIsLeftOfASweptDraftEither() {
		PhotoStore store = store(NOTHING_SET);
		store.addToDraft("draft", FILE);
		store.sweepDrafts(List.of("draft"));
		assertThat(JdbcClient.create(this.database.dataSource())
			.sql("select count(*) from photo_file")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void photosThatComeTooManyAtOnceLeaveNoFiles() throws Exception {
		PhotoStore store = store(new PhotoSettings(this.root, false));
		ir.peygir.AtOnce.run(8, (number) -> store.addToDraft("draft", FILE));
		assertThat(store.ofDraft("draft")).hasSize(5);
		assertThat(files()).isEqualTo(10);
	}

	private PhotoStore store(PhotoSettings settings) {
		return Stores.on(this.database, settings);
	}

	private static byte[] open(PhotoStore store, Photo photo, Part part) {
		String token = photo.url().substring(photo.url().indexOf('=') + 1);
		return store.open(photo.id(), token, part).orElseThrow().content();
	}

	private long files() throws IOException {
		try (Stream<Path> files = java.nio.file.Files.walk(this.root)) {
			return files.filter(java.nio.file.Files::isRegularFile).count();
		}
	}

}
