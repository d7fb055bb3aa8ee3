package ir.peygir.meeting.draw.web;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.meeting.draw.Draws;
import ir.peygir.meeting.draw.PublishedDraws;
import ir.peygir.meeting.draw.PublishedDraws.Published;
import ir.peygir.meeting.draw.Transcript;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DrawApiTests {

	private static final String PATH = "/api/meetings/sessions/{id}/draw";

	private final Transcript drawn = Draws.sample(230);

	private int opened;

	private final Transcripts transcripts = new Transcripts(provider((session) -> {
		if (!session.equals(Draws.SESSION)) {
			return Optional.empty();
		}
		return Optional.of(new Published(Draws.hash(this.drawn), () -> {
			this.opened++;
			return new ByteArrayInputStream(Draws.bytes(this.drawn));
		}));
	}));

	private final MockMvcTester mvc = MockMvcTester.of(new DrawApi(this.transcripts));

	@Test
	void programsGetTheBytesThatWerePublishedAndMayKeepThem() {
		assertThat(this.mvc.get().uri(PATH, Draws.SESSION).exchange()).hasStatusOk()
			.hasContentType(MediaType.APPLICATION_JSON)
			.hasHeader(HttpHeaders.ETAG, "W/\"" + Draws.hash(this.drawn) + "\"")
			.hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
			.body()
			.isEqualTo(Draws.bytes(this.drawn));
	}

	@Test
	void whoHasItAlreadyIsNotSentItAgain() {
		assertThat(this.mvc.get()
			.uri(PATH, Draws.SESSION)
			.header(HttpHeaders.IF_NONE_MATCH, "W/\"" + Draws.hash(this.drawn) + "\"")).hasStatus(304);
	}

	@Test
	void beforeTheDrawThereIsNothing() {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.transcripts.published("06-2026-12-07"))
			.withMessageContaining("404");
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> new Transcripts(new StaticListableBeanFactory().getBeanProvider(PublishedDraws.class))
				.published(Draws.SESSION));
	}

	@Test
	void manyReadersCostOneReading() {
		Published published = this.transcripts.published(Draws.SESSION);
		Transcript first = this.transcripts.read(published);
		assertThat(this.transcripts.read(published)).isSameAs(first);
		assertThat(this.opened).isOne();
	}

	@Test
	void aPageOfTheListIsWithinTheList() {
		assertThat(view(1, null).rows()).hasSize(100).first().extracting(DrawView.Row::place).isEqualTo(1);
		assertThat(view(3, null).rows()).hasSize(30).last().extracting(DrawView.Row::place).isEqualTo(230);
		assertThat(view(99, null).page()).isEqualTo(3);
		assertThat(view(-1, null).page()).isEqualTo(1);
	}

	@Test
	void aTicketIsFoundHoweverItIsTyped() {
		String ticket = this.drawn.waiting().get(0);
		DrawView.Own own = view(1, "  " + ticket.toUpperCase(Locale.ROOT) + "\n").own();
		assertThat(own).isEqualTo(new DrawView.Own(ticket, "waiting", 8, 1));
		assertThat(
				List.of(" ", "x", "f".repeat(64), this.drawn.reserved().get(1).ticket(), this.drawn.offered().get(6)))
			.extracting((typed) -> (view(1, typed).own() != null) ? view(1, typed).own().key() : null)
			.containsExactly(null, "invalid", "unknown", "reserved", "offered");
	}

	private DrawView view(int page, String ticket) {
		return DrawView.of(this.drawn, Draws.hash(this.drawn), page, ticket);
	}

	private static ObjectProvider<PublishedDraws> provider(PublishedDraws draws) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("draws", draws);
		return beans.getBeanProvider(PublishedDraws.class);
	}

}
