package ir.peygir.meeting.request;

import java.util.List;
import java.util.Locale;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.shared.InvalidInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AskedByTests {

	private static final String OWN = "0013542419";

	private static final String OTHER = "0084575948";

	private final AskedBy people = new AskedBy();

	@Test
	void aTicketCountsForWhoeverAsks() {
		AskedBy.Person person = read(asks(OWN, null, null, null));
		assertThat(person.counted().digits()).isEqualTo(OWN);
		assertThat(person.details().mobile()).isEqualTo("+989121112233");
		assertThat(person.details().principal()).isNull();
	}

	@Test
	void anAttorneysTicketCountsForThePersonRepresented() {
		AskedBy.Person person = read(asks(OWN, null, "attorney", OTHER));
		assertThat(person.counted().digits()).isEqualTo(OTHER);
		assertThat(person.details().nationalId()).isEqualTo(OWN);
	}

	@Test
	void aGroupHasNoNumberAndItsTicketCountsForWhoSpeaks() {
		AskedBy.Person person = read(asks(OWN, null, "REPRESENTATIVE", "ساکنان کوچهٔ یاس"));
		assertThat(person.counted().digits()).isEqualTo(OWN);
		assertThat(person.details().principal().name()).isEqualTo("ساکنان کوچهٔ یاس");
	}

	@Test
	void exactlyOneNumberIsNeeded() {
		assertThat(wrong(asks(null, null, null, null))).containsExactly("nationalCode");
		assertThat(wrong(asks(OWN, "123456789012", null, null))).contains("foreignId");
		assertThat(wrong(asks("0013542418", null, null, null))).containsExactly("nationalCode");
		assertThat(wrong(asks(null, "12345", null, null))).containsExactly("foreignId");
	}

	@Test
	void nobodyRepresentsThemselvesOrNobody() {
		assertThat(wrong(asks(OWN, null, "GUARDIAN", OWN))).containsExactly("capacity.principal");
		assertThat(wrong(asks(OWN, null, "GUARDIAN", "1"))).containsExactly("capacity.principal");
		assertThat(wrong(asks(OWN, null, "REPRESENTATIVE", " "))).containsExactly("capacity.principal");
		assertThat(wrong(asks(OWN, null, "BOSS", null))).containsExactly("capacity.role");
	}

	@Test
	void whoSpeaksForOthersShowsADocumentOnThePage() {
		assertThat(wrong(
				asks(OWN, null, "ATTORNEY", OTHER, contact("09121112233", null), List.of(), MeetingAsk.Channel.WEB)))
			.containsExactly("files");
	}

	@Test
	void onlyWhoCallsMayDoWithoutAMobile() {
		ContactDetails landline = contact(null, "02188776655");
		assertThat(wrong(asks(OWN, null, null, null, landline, List.of(), MeetingAsk.Channel.WEB)))
			.containsExactly("contact.mobile");
		assertThat(
				read(asks(OWN, null, null, null, landline, List.of(), MeetingAsk.Channel.OPERATOR)).details().phone())
			.isEqualTo("+982188776655");
	}

	private AskedBy.Person read(MeetingAsk ask) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		AskedBy.Person person = this.people.of(ask, problems);
		problems.orThrow();
		return person;
	}

	private List<String> wrong(MeetingAsk ask) {
		return catchThrowableOfType(InvalidInput.class, () -> read(ask)).problems()
			.stream()
			.map(InvalidInput.FieldProblem::field)
			.toList();
	}

	private static MeetingAsk asks(String code, String foreign, String role, String principal) {
		return asks(code, foreign, role, principal, contact("۰۹۱۲۱۱۱۲۲۳۳", null), List.of("file"),
				MeetingAsk.Channel.API);
	}

	private static MeetingAsk asks(String code, String foreign, String role, String principal, ContactDetails contact,
			List<String> files, MeetingAsk.Channel channel) {
		return new MeetingAsk("06-2026-11-30", "موضوع", "متن", code, foreign, contact, role, principal, 0, null, null,
				null, null, null, null, files, channel, Locale.forLanguageTag("fa"));
	}

	private static ContactDetails contact(String mobile, String phone) {
		return new ContactDetails(mobile, phone, "مریم رضایی", null);
	}

}
