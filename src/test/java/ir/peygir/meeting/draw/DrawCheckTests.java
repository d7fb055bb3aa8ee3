package ir.peygir.meeting.draw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DrawCheckTests {

	private final Transcript sample = Draws.sample(24);

	private final Announced announced = Draws.announced(this.sample);

	@Test
	void aDrawAsItWasPublishedIsRight() {
		assertThat(DrawCheck.check(this.sample)).hasSize(10).allMatch(Check::ok);
		assertThat(DrawCheck.check(this.sample, this.announced)).hasSize(15).allMatch(Check::ok);
	}

	@Test
	void whoeverSavedTheSessionEarlyCanCompareWithWhatTheyHave() {
		Announced early = new Announced(Draws.SESSION, 10, this.announced.commitment(), null, null,
				this.sample.snapshots().subList(0, 1), null);
		assertThat(DrawCheck.check(this.sample, early)).hasSize(14).allMatch(Check::ok);
	}

	@Test
	void everyForgeryIsFoundByWhoeverKnowsWhatWasAnnouncedAndTheHash() {
		List<Tampering.Forged> all = Tampering.of(Draws.bytes(this.sample));
		assertThat(all).hasSizeGreaterThan(300);
		assertThat(all).allSatisfy(
				(forged) -> assertThat(isFound(forged, this.announced.withTranscriptHash(Draws.hash(this.sample))))
					.as(forged.what())
					.isTrue());
	}

	@Test
	void whatWasOnlyWrittenInAnotherWayIsNoForgery() throws IOException {
		byte[] again = new JsonMapper().writerWithDefaultPrettyPrinter()
			.writeValueAsBytes(new JsonMapper().readTree(Draws.bytes(this.sample)));
		Announced known = this.announced.withTranscriptHash(Draws.hash(this.sample));
		assertThat(isFound(new Tampering.Forged("", again), known)).isFalse();
	}

	@Test
	void withoutTheHashOnlyAnotherReservedTicketOrLaterMomentIsNotFound() {
		assertThat(Tampering.of(Draws.bytes(this.sample))).filteredOn((forged) -> !isFound(forged, this.announced))
			.isNotEmpty()
			.allSatisfy((forged) -> assertThat(forged.what()).matches("/(reserved/\\d.*|drawnAt), number \\d+"));
	}

	@Test
	void theTranscriptByItselfShowsEveryChangeOfSeedListOrOrder() {
		assertThat(Tampering.of(Draws.bytes(this.sample))).filteredOn((forged) -> forged.what()
			.matches(
					"/(algorithm|commitment|serverSeed|publicNumber|entries|entriesHash|order|snapshots/1/(count|hash))\\b.*"))
			.filteredOn((forged) -> !forged.what().contains("publicNumberRule"))
			.hasSizeGreaterThan(250)
			.allSatisfy((forged) -> assertThat(isFound(forged, Announced.NOTHING)).as(forged.what()).isTrue());
	}

	@Test
	void whatIsWrongIsSaidWithItsPlace() {
		Transcript other = Draws.sample(25);
		Transcript forged = new Transcript(this.sample.algorithm(), Draws.SESSION, 7, this.sample.reserved(),
				this.sample.commitment(), this.sample.serverSeed(), this.sample.publicNumberRule(), "83141",
				this.sample.entries(), this.sample.entriesHash(), other.snapshots(), this.sample.order(),
				this.sample.drawnAt());
		List<Check> wrong = DrawCheck.check(forged).stream().filter((check) -> !check.ok()).toList();
		assertThat(wrong).extracting(Check::name).containsExactly("finalList", "order");
		assertThat(wrong.get(0).found()).isEqualTo("25 " + other.entriesHash());
		assertThat(wrong.get(0).expected()).isEqualTo("24 " + this.sample.entriesHash());
		assertThat(wrong.get(1).found()).startsWith("order[");
	}

	private static boolean isFound(Tampering.Forged forged, Announced announced) {
		try {
			Transcript read = TranscriptReader.read(new ByteArrayInputStream(forged.bytes()));
			return !Draws.hash(read).equals(announced.transcriptHash()) && announced.transcriptHash() != null
					|| DrawCheck.check(read, announced).stream().anyMatch((check) -> !check.ok());
		}
		catch (IOException ex) {
			return true;
		}
	}

}
