package ir.peygir.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.messaging.AddressBook;
import ir.peygir.shared.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says beforehand what the people behind a report will be sent and read: each in the way
 * and in the language in which they can be told.
 */
@Component
public class CrisisNotice {

	private final Reports reports;

	private final AddressBook addresses;

	private final Correspondence correspondence;

	private final MessageSource messages;

	CrisisNotice(Reports reports, AddressBook addresses, Correspondence correspondence, MessageSource messages) {
		this.reports = reports;
		this.addresses = addresses;
		this.correspondence = correspondence;
		this.messages = messages;
	}

	/**
	 * @param outcome {@code done}, {@code planned}, {@code notPossible} or
	 * {@code outside}
	 * @param plannedFor with {@code planned}
	 * @param reader language of whoever looks, for all but the texts themselves
	 * @throws Problem 404 for a code that no report has
	 */
	@Transactional(readOnly = true)
	public Told told(String code, String outcome, LocalDate plannedFor, Locale reader) {
		Report report = this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		Outcome result = outcome(outcome);
		Map<Locale, Integer> languages = new LinkedHashMap<>();
		int calls = 0;
		int silent = 0;
		for (Voice voice : report.voices().living()) {
			switch (this.addresses.reach(voice.contactId())) {
				case MOBILE -> languages.merge(
						this.addresses.addressOf(voice.contactId()).map(AddressBook.Address::language).orElse(reader),
						1, Integer::sum);
				case LANDLINE -> calls++;
				default -> silent++;
			}
		}
		String link = this.messages.getMessage("report.personalLink", null, reader);
		List<Text> texts = languages.entrySet()
			.stream()
			.map((one) -> new Text(one.getValue(),
					this.correspondence.preview(report, result, plannedFor, link, one.getKey())))
			.toList();
		return new Told(texts, calls, silent, line(result, reader),
				result == Outcome.PLANNED || result == Outcome.NOT_POSSIBLE);
	}

	private String line(Outcome result, Locale reader) {
		Status next = switch (result) {
			case PLANNED -> Status.PLANNED;
			case OUTSIDE -> Status.CLOSED;
			default -> Status.ANSWERED;
		};
		return this.messages.getMessage("status." + next, null, reader) + " · "
				+ this.messages.getMessage("outcome." + result, null, reader);
	}

	private static Outcome outcome(String word) {
		return switch (word) {
			case "done" -> Outcome.DONE;
			case "planned" -> Outcome.PLANNED;
			case "outside" -> Outcome.OUTSIDE;
			default -> Outcome.NOT_POSSIBLE;
		};
	}

	/**
	 * What follows for the citizens of a report.
	 *
	 * @param calls how many have a landline alone: the call centre tells them
	 * @param silent how many left no number, and read it on the tracking page or nowhere
	 * @param line what the tracking page says
	 * @param reviewed whether a supervisor has to agree first
	 */
	public record Told(List<Text> texts, int calls, int silent, String line, boolean reviewed) {

		/** How many get a text message. */
		public int texted() {
			return this.texts.stream().mapToInt(Text::people).sum();
		}

	}

	/**
	 * A text message in one language.
	 *
	 * @param people how many get it
	 * @param text with a sign in the place of the personal link
	 */
	public record Text(int people, String text) {
	}

}
