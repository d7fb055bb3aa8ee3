package ir.peygir.report.photo;

import java.util.List;

import ir.peygir.OnH2;
import ir.peygir.shared.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every place for photos has to do; those who take part say which it is. */
abstract class PhotoFilesContract {

	private final String id = Secret.random().value();

	final OnH2 database = OnH2.named("files-" + this.id);

	private PhotoFiles files;

	@BeforeEach
	void open() {
		this.files = files();
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	abstract PhotoFiles files();

	@Test
	void whatWasPutIsReadAgain() {
		byte[] large = new byte[3 << 20];
		large[large.length - 1] = 7;
		put(Part.WHOLE, large);
		put(Part.THUMBNAIL, Files.ascii("small"));
		assertThat(this.files.read(this.id, Part.WHOLE)).contains(large);
		assertThat(this.files.read(this.id, Part.THUMBNAIL)).contains(Files.ascii("small"));
	}

	@Test
	void whatIsNotThereIsEmpty() {
		assertThat(this.files.read(this.id, Part.WHOLE)).isEmpty();
		put(Part.WHOLE, Files.ascii("a document"));
		assertThat(this.files.read(this.id, Part.THUMBNAIL)).isEmpty();
	}

	@Test
	void aTransactionThatIsRolledBackLeavesNothing() {
		this.database.transaction().executeWithoutResult((status) -> {
			this.files.put(this.id, Part.WHOLE, Files.ascii("x"));
			assertThat(this.files.read(this.id, Part.WHOLE)).isPresent();
			status.setRollbackOnly();
		});
		assertThat(this.files.read(this.id, Part.WHOLE)).isEmpty();
	}

	@Test
	void whatIsRemovedIsGoneWithAllItsParts() {
		String other = Secret.random().value();
		put(Part.WHOLE, Files.ascii("x"));
		put(Part.THUMBNAIL, Files.ascii("y"));
		this.files.put(other, Part.WHOLE, Files.ascii("z"));
		this.database.transaction()
			.executeWithoutResult((status) -> this.files.remove(List.of(this.id, Secret.random().value())));
		assertThat(this.files.read(this.id, Part.WHOLE)).isEmpty();
		assertThat(this.files.read(this.id, Part.THUMBNAIL)).isEmpty();
		assertThat(this.files.read(other, Part.WHOLE)).isPresent();
	}

	@Test
	void aRemovalThatIsRolledBackRemovesNothing() {
		put(Part.WHOLE, Files.ascii("x"));
		this.database.transaction().executeWithoutResult((status) -> {
			this.files.remove(List.of(this.id));
			status.setRollbackOnly();
		});
		assertThat(this.files.read(this.id, Part.WHOLE)).isPresent();
	}

	private void put(Part part, byte[] content) {
		this.database.transaction().executeWithoutResult((status) -> this.files.put(this.id, part, content));
	}

}
