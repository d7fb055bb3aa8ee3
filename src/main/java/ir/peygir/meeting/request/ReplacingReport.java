package ir.peygir.meeting.request;

import java.util.Locale;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.citizen.Vault;
import ir.peygir.messaging.AddressBook;
import ir.peygir.report.ReportIntake;
import ir.peygir.report.Submission;
import org.springframework.stereotype.Component;

/**
 * Opens the report that takes the place of a meeting, in the name of whoever asked.
 */
@Component
class ReplacingReport {

	private static final int LONGEST = 4000;

	private final ReportIntake reports;

	private final OpenSessions sessions;

	private final Vault vault;

	ReplacingReport(ReportIntake reports, OpenSessions sessions, Vault vault) {
		this.reports = reports;
		this.sessions = sessions;
		this.vault = vault;
	}

	Opened open(MeetingRequest request) {
		ContactDetails whole = this.vault.detailsOf(request.contactId()).orElseThrow();
		// a report has no business with national codes
		ContactDetails contact = new ContactDetails(whole.mobile(), whole.phone(), whole.name(), null);
		Locale language = this.vault.addressOf(request.contactId())
			.map(AddressBook.Address::language)
			.or(() -> this.vault.lineOf(request.contactId()).map(AddressBook.Line::language))
			.orElse(Locale.forLanguageTag("fa"));
		ReportIntake.Receipt receipt = this.reports.submitInstead(
				new Submission(null, null, text(request), null, null, this.sessions.of(request).districtCode(), null,
						null, contact, false, null, Submission.Channel.WEB, null, language),
				request.code());
		return new Opened(receipt.code(), receipt.trackUrl());
	}

	private static String text(MeetingRequest request) {
		String text = request.subject() + "\n" + request.content();
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

	/**
	 * @param trackUrl private link of the person who asked
	 */
	record Opened(String code, String trackUrl) {
	}

}
