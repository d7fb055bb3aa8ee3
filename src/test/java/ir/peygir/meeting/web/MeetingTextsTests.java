package ir.peygir.meeting.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import ir.peygir.meeting.Mode;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.ballot.WeightRule;
import ir.peygir.meeting.order.OrderKind;
import ir.peygir.meeting.order.OrderStatus;
import ir.peygir.meeting.request.Happening;
import ir.peygir.meeting.request.RejectReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys that are put together while a page is made stand in no template; here they are.
 */
class MeetingTextsTests {

	@ValueSource(strings = { "", "_en" })
	@ParameterizedTest
	void everythingThatCanHappenHasItsWords(String language) throws IOException {
		Properties texts = texts(language);
		assertThat(keys()).hasSizeGreaterThan(100)
			.allSatisfy((key) -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
	}

	private static List<String> keys() {
		return Stream
			.of(of("meeting.state.", SessionState.values()), of("meeting.status.", RequestStatus.values()),
					of("meeting.sentence.plain.", RequestStatus.values()), of("meeting.next.", RequestStatus.values()),
					of("meeting.mode.", Mode.values()), of("meeting.weight.", WeightRule.values()),
					of("meeting.order.kind.", OrderKind.values()), of("meeting.order.status.", OrderStatus.values()),
					Stream.of(Happening.values())
						.filter(Happening::isOpen)
						.map((happening) -> "meeting.event." + happening),
					Stream.of(SessionState.values()).map((state) -> "meeting.state." + state + ".sentence"),
					Stream.of(RejectReason.codes()).map((code) -> "meeting.reason." + code),
					MeetingCase.STAGES.stream().map((stage) -> "meeting.stage." + stage),
					MeetingTrackPage.ACTS.stream().map((act) -> "meeting.done." + act),
					AskChoices.ROLES.stream().map((role) -> "meeting.role." + role),
					AskChoices.NEEDS.stream().map((need) -> "meeting.need." + need),
					AskChoices.GROUNDS.stream().map((ground) -> "meeting.urgent." + ground))
			.flatMap((some) -> some)
			.toList();
	}

	private static Stream<String> of(String prefix, Enum<?>[] values) {
		return Stream.of(values).map((value) -> prefix + value);
	}

	private static Properties texts(String language) throws IOException {
		Properties texts = new Properties();
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
			for (Path file : files
				.filter((one) -> one.getFileName().toString().matches("meeting[a-z-]*" + language + "\\.properties"))
				.toList()) {
				try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
					texts.load(reader);
				}
			}
		}
		return texts;
	}

}
