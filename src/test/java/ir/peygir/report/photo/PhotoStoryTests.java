package ir.peygir.report.photo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ir.peygir.AtOnce;
import ir.peygir.Stories;
import ir.peygir.shared.CityClock;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class PhotoStoryTests extends Stories {

	private static final byte[] FILE = Files.jpeg(800, 600);

	@Autowired
	private PhotoStore store;

	@Autowired
	private PhotoController controller;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private CityClock clock;

	private final String draft = UUID.randomUUID().toString();

	private final String code = this.draft.replaceAll("\\D", "").concat("000000000000").substring(0, 12);

	@AfterEach
	void letTimePass() {
		this.clock.reset();
	}

	@Test
	void thePhotosOfADraftGoWithItsReport() {
		Photo first = this.store.addToDraft(this.draft, FILE);
		Photo second = this.store.addToDraft(this.draft, FILE);
		this.store.removeFromDraft(this.draft, first.id());
		this.store.removeFromDraft("another draft", second.id());
		adopt();
		assertThat(this.store.ofDraft(this.draft)).isEmpty();
		assertThat(this.store.ofReport(this.code)).extracting(Photo::id).containsExactly(second.id());
		this.store.sweepDrafts(List.of(this.draft));
		this.store.removeFromDraft(this.draft, second.id());
		assertThat(this.store.ofReport(this.code)).extracting(Photo::id).containsExactly(second.id());
	}

	@Test
	void theDraftsThatAreSweptTakeTheirPhotosAlong() {
		this.store.addToDraft(this.draft, FILE);
		this.store.sweepDrafts(List.of());
		this.store.sweepDrafts(List.of("other", this.draft));
		assertThat(this.store.ofDraft(this.draft)).isEmpty();
	}

	@Test
	void fiveBelongToADraftFiveComeLaterAndTenAreEvidence() throws Exception {
		assertThat(AtOnce.run(7, (number) -> this.store.addToDraft(this.draft, FILE)))
			.filteredOn(Photo.class::isInstance)
			.hasSize(5);
		adopt();
		fill(5, Photo.Role.CITIZEN);
		fill(10, Photo.Role.EVIDENCE);
		assertThat(this.store.ofReport(this.code)).hasSize(20);
	}

	@Test
	void aPhotoMadeBeforeHangsInTheCallersTransaction() {
		Picture picture = this.store.develop(FILE);
		this.transaction.executeWithoutResult((status) -> {
			this.store.addToReport(this.code, picture, Photo.Role.CITIZEN, null);
			status.setRollbackOnly();
		});
		assertThat(this.store.ofReport(this.code)).isEmpty();
	}

	@Test
	void evidenceCountsFromAMomentOn() {
		Instant now = Instant.parse("2026-04-01T08:00:00Z");
		this.clock.set(now);
		this.store.addToReport(this.code, FILE, Photo.Role.CITIZEN, null);
		assertThat(this.store.hasEvidence(this.code, Instant.EPOCH)).isFalse();
		Photo evidence = this.store.addToReport(this.code, FILE, Photo.Role.EVIDENCE, "unit06");
		assertThat(evidence.by()).isEqualTo("unit06");
		assertThat(evidence.at()).isEqualTo(now);
		assertThat(this.store.hasEvidence(this.code, now)).isTrue();
		assertThat(this.store.hasEvidence(this.code, now.plus(Duration.ofSeconds(1)))).isFalse();
	}

	@Test
	void onlyItsOwnAddressShowsAPhoto() throws Exception {
		Photo photo = this.store.addToDraft(this.draft, FILE);
		Photo other = this.store.addToDraft(this.draft, FILE);
		MockMvc web = MockMvcBuilders.standaloneSetup(this.controller).build();
		for (String address : List.of(photo.url(), photo.thumb())) {
			web.perform(get(address))
				.andExpect(status().isOk())
				.andExpect(content().contentType("image/jpeg"))
				.andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=86400, private, immutable"))
				.andExpect(header().string("X-Content-Type-Options", "nosniff"));
			String path = address.substring(0, address.indexOf('?'));
			String token = other.url().substring(other.url().indexOf('='));
			for (String wrong : List.of("", "?t=", "?t" + token)) {
				web.perform(get(path + wrong)).andExpect(status().isNotFound()).andExpect(content().string(""));
			}
		}
		web.perform(get("/photos/unknown?t=x")).andExpect(status().isNotFound());
	}

	private void adopt() {
		this.transaction.executeWithoutResult((status) -> this.store.adopt(this.draft, this.code, 1));
	}

	private void fill(int places, Photo.Role role) {
		for (int number = 0; number < places; number++) {
			this.store.addToReport(this.code, FILE, role, null);
		}
		assertThatThrownBy(() -> this.store.addToReport(this.code, FILE, role, null))
			.isInstanceOfSatisfying(Problem.class, (problem) -> {
				assertThat(problem.status().value()).isEqualTo(409);
				assertThat(problem.key()).isEqualTo("photo.tooMany");
			});
	}

}
