package ir.peygir.report.photo;

import java.util.List;

import ir.peygir.AtOnce;
import ir.peygir.OnH2;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhotosOnH2Tests {

	@Test
	void aDraftHasFivePhotosEvenIfManyComeAtTheSameMoment() throws Exception {
		try (OnH2 database = OnH2.named("photos")) {
			PhotoStore store = Stores.on(database, new PhotoSettings(null, false));
			byte[] file = Files.jpeg(60, 40);
			List<Object> results = AtOnce.run(8, (number) -> store.addToDraft("draft", file));
			assertThat(results).filteredOn(Photo.class::isInstance).hasSize(5);
			assertThat(results).filteredOn(Problem.class::isInstance).hasSize(3);
			assertThat(store.ofDraft("draft")).hasSize(5);
			Photo photo = store.ofDraft("draft").get(0);
			assertThat(store.open(photo.id(), photo.url().substring(photo.url().indexOf('=') + 1), Part.WHOLE))
				.isPresent();
		}
	}

}
