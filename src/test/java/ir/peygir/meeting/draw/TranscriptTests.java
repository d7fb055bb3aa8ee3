package ir.peygir.meeting.draw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TranscriptTests {

	private final Transcript sample = Draws.sample(3);

	@Test
	void itIsPublishedInFieldsThatAreFixed() {
		String hash = this.sample.entriesHash();
		assertThat(new String(Draws.bytes(this.sample), StandardCharsets.UTF_8)).isEqualTo("""
				{"algorithm":"peygir-draw-1",
				"sessionId":"06-2026-11-30",
				"seats":7,
				"reserved":[
				{"ticket":"%s","rule":"carried"},
				{"ticket":"%s","rule":"byRight"},
				{"ticket":"%s","rule":"urgent"}],
				"commitment":"%s",
				"serverSeed":"%s",
				"publicNumberRule":"شاخص کل بورس تهران، چهارشنبه ۴ آذر، پنج رقم آخر",
				"publicNumber":"83140",
				"entries":[
				{"ticket":"%s","weight":%d},
				{"ticket":"%s","weight":%d},
				{"ticket":"%s","weight":%d}],
				"entriesHash":"%s",
				"snapshots":[
				{"at":"2026-11-23T13:00:00+03:30","count":1,"hash":"%s"},
				{"at":"2026-11-25T13:00:00+03:30","count":3,"hash":"%s"}],
				"order":[
				"%s",
				"%s",
				"%s"],
				"drawnAt":"2026-11-25T16:00:00+03:30"}
				""".formatted(Draws.ticket(-1), Draws.ticket(-2), Draws.ticket(-3), Draws.SEED.commitment().hex(),
				Draws.SEED.hex(), ticket(0), weight(0), ticket(1), weight(1), ticket(2), weight(2), hash,
				Draws.entries(1).hash(), hash, this.sample.order().tickets().get(0),
				this.sample.order().tickets().get(1), this.sample.order().tickets().get(2)));
	}

	@Test
	void whatIsReadIsWrittenAgainToTheByte() throws IOException {
		byte[] bytes = Draws.bytes(Draws.sample(300));
		Transcript read = TranscriptReader.read(new ByteArrayInputStream(bytes));
		assertThat(Draws.bytes(read)).isEqualTo(bytes);
		assertThat(Draws.hash(read)).isEqualTo(Sha256.hex(bytes));
		assertThat(read.offered()).hasSize(7).doesNotContainAnyElementsOf(read.waiting());
		assertThat(read.waiting()).hasSize(293);
	}

	@Test
	void theSameDrawIsTheSameBytesWhenItIsMadeAgain() {
		assertThat(Draws.hash(Draws.sample(50))).isEqualTo(Draws.hash(Draws.sample(50)));
	}

	@Test
	void aDrawThatWouldNotPassItsOwnCheckIsNotMade() {
		Entries entries = Draws.entries(5);
		List<Snapshot> listed = List.of(Snapshot.of(Draws.LISTED, entries));
		assertThatIllegalArgumentException().isThrownBy(() -> drawn(List.of(), entries, List.of()))
			.withMessageContaining("finalList");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> drawn(List.of(), entries, List.of(Snapshot.of(Draws.LISTED, Draws.entries(4)))))
			.withMessageContaining("finalList");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> drawn(List.of(new Reserved(Draws.ticket(1), Reserved.Rule.URGENT)), entries, listed))
			.withMessageContaining("reserved");
		assertThatIllegalArgumentException().isThrownBy(
				() -> drawn(List.of(), entries, List.of(Snapshot.of(Draws.LISTED.plus(Duration.ofDays(1)), entries))))
			.withMessageContaining("times");
	}

	private static Transcript drawn(List<Reserved> reserved, Entries entries, List<Snapshot> snapshots) {
		return Transcript.draw(Draws.SESSION, 3, reserved, Draws.SEED, "rule", "1", entries, snapshots,
				Draws.LISTED.plusSeconds(60));
	}

	@CsvSource(delimiter = '|', textBlock = """
			''                                  | the file ends where an object is expected (line 1, column 0)
			[1]                                 | here stands START_ARRAY instead of an object (line 1, column 1)
			{"seats":7                          | Unexpected end-of-input
			{"seats":7,,                        | Unexpected character (',' (code 44))
			{"seats":7}                         | these fields are missing: [algorithm, commitment, drawnAt,
			{"seats":7,"seats":8}               | Duplicate field 'seats' (line 1, column 19)
			{"seats":"7"}                       | /seats: here stands VALUE_STRING instead of a whole number
			{"seats":99999999999}               | out of range of int
			{"colour":1}                        | no transcript has the field "colour"
			{"drawnAt":"yesterday"}             | is not a time such as
			{"entriesHash":"AB"}                | this is not 64 lower-case hexadecimal digits: "AB"
			{"entries":[{"weight":1}]}          | the field "ticket" is missing
			{"reserved":[{"rule":"friend"}]}    | rule is none of carried, byRight, urgent: friend
			{"order":[1]}                       | /order/0: here stands VALUE_NUMBER_INT instead of a text
			{"order":[                          | Unexpected end-of-input
			""")
	@ParameterizedTest
	void whatIsNoTranscriptIsRefusedWithThePlace(String json, String message) {
		assertThatExceptionOfType(UnreadableTranscript.class)
			.isThrownBy(() -> TranscriptReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
			.withMessageContaining(message);
	}

	private String ticket(int index) {
		return this.sample.entries().ticket(index);
	}

	private int weight(int index) {
		return this.sample.entries().weight(index);
	}

}
