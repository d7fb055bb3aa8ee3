package ir.peygir.meeting.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.Ballot;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.ballot.NewTicket;
import ir.peygir.meeting.draw.Announced;
import ir.peygir.meeting.draw.AnnouncedReader;
import ir.peygir.meeting.draw.Check;
import ir.peygir.meeting.draw.DrawCheck;
import ir.peygir.meeting.draw.Transcript;
import ir.peygir.meeting.draw.TranscriptReader;
import ir.peygir.meeting.session.Officer;
import ir.peygir.meeting.session.SessionDesk;
import ir.peygir.meeting.session.SessionLife;
import ir.peygir.meeting.session.SessionPlanner;
import ir.peygir.report.web.Answer;
import ir.peygir.report.web.WebStories;
import ir.peygir.shared.Display;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A draw from outside: what was announced before, what is published after, and that both
 * agree.
 */
class PublishedDrawTests extends WebStories {

	private static final String SESSION = "22-2027-03-01";

	private static final String PATH = "/api/meetings/sessions/" + SESSION;

	@Autowired
	private SessionPlanner planner;

	@Autowired
	private SessionLife life;

	@Autowired
	private SessionBook book;

	@Autowired
	private SessionDesk desk;

	@Autowired
	private Ballot ballot;

	@Autowired
	private DrawDesk draws;

	@Test
	void whatIsPublishedAfterTheDrawAgreesWithWhatWasAnnouncedBefore() throws IOException {
		openWithTickets(30);
		get(PATH + "/draw").isProblem(404);
		get("/meetings/" + SESSION + "/draw", "Accept", "text/html").is(404);
		list();
		Announced before = AnnouncedReader.read(bytes(get(PATH).is(200)));
		Announced inEnglish = AnnouncedReader.read(bytes(get(PATH, "Accept-Language", "en").is(200)));
		assertThat(inEnglish.publicNumberRule()).isNotEqualTo(before.publicNumberRule()).contains("London");
		assertThat(before.snapshots()).hasSize(3);
		assertThat(before.commitment()).isNotNull();
		draw();
		Answer published = get(PATH + "/draw").is(200);
		Transcript transcript = TranscriptReader.read(bytes(published));
		Announced known = before.withTranscriptHash(this.draws.board(SESSION).transcriptHash());
		assertThat(DrawCheck.check(transcript, known)).hasSize(15).allMatch(Check::ok);
		assertThat(DrawCheck.check(transcript, inEnglish)).allMatch(Check::ok);
		assertThat(get(PATH).is(200).body()).contains("\"numberEnteredBy\":\"mayor-22\"",
				"\"numberConfirmedBy\":\"inspection\"");
		assertThat(published.header("ETag")).contains(known.transcriptHash());
		assertThat(published.header("Cache-Control")).contains("immutable");
		assertPage(transcript);
		assertStaysPublishedAfterAMove(before.commitment());
	}

	private void assertStaysPublishedAfterAMove(String commitment) {
		this.desk.move(SESSION, LocalDate.parse("2027-03-03"), "بازدید شهردار",
				Officer.of("secretariat", Set.of("secretariat")));
		assertThat(get(PATH).is(200).body()).contains("\"MOVED\"", commitment, "offered");
		assertThat(get("/api/meetings/sessions?district=22").is(200).body()).contains(commitment, "\"entrants\":30");
		assertThat(get("/meetings/" + SESSION, "Accept", "text/html").is(200).body()).contains(commitment,
				"/meetings/" + SESSION + "/draw");
	}

	private void assertPage(Transcript transcript) {
		String path = "/meetings/" + SESSION + "/draw";
		String last = transcript.order().tickets().get(29);
		assertThat(get(path, "Accept", "text/html").is(200).body()).contains(transcript.commitment(), last, "4821907")
			.contains("دفتر شهردار منطقهٔ ۲۲", "بازرسی", "verify-draw draw-" + SESSION + ".json");
		assertThat(get(path + "?lang=en&ticket=" + last, "Accept", "text/html").is(200).body())
			.contains("Place 30 in the order: number " + (30 - transcript.seats()) + " on the waiting list.");
	}

	private void openWithTickets(int many) {
		this.scene.itIs(LocalDate.parse("2027-03-01").minusDays(16).atTime(10, 0).atZone(Display.CITY).toInstant());
		this.planner.plan("22");
		this.scene.itIs(facts().opensAt().plusMillis(123));
		this.life.open(SESSION);
		for (int i = 0; i < many; i++) {
			this.ballot.enter(SESSION,
					new NewTicket("9300000000" + (10 + i), "draw-person-" + i, null, "draw-pseudonym-" + i, null));
		}
	}

	private void list() {
		this.scene.itIs(facts().opensAt().plus(Duration.ofHours(1)).plusNanos(7_654_321));
		this.life.snapshot(SESSION);
		this.scene.itIs(facts().closesAt().plusMillis(5));
		this.life.closeRegistration(SESSION);
		this.scene.itIs(facts().listAt().plusMillis(999));
		this.life.publishList(SESSION);
	}

	private void draw() {
		Instant drawAt = facts().drawAt();
		this.scene.itIs(drawAt.minusSeconds(60));
		this.draws.enterNumber(SESSION, "4821907", "first", "mayor-22");
		this.draws.confirmNumber(SESSION, "second", "inspection");
		this.scene.itIs(drawAt);
		this.life.draw(SESSION);
	}

	private SessionFacts facts() {
		return this.book.facts(SESSION).orElseThrow();
	}

	private static ByteArrayInputStream bytes(Answer answer) {
		return new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8));
	}

}
