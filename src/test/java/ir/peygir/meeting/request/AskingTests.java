package ir.peygir.meeting.request;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import ir.peygir.AtOnce;
import ir.peygir.citizen.ContactDetails;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.TicketView;
import ir.peygir.meeting.draw.Tickets;
import ir.peygir.report.Message;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.report.photo.Shots;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Who may ask, and from when on a request counts.
 */
class AskingTests extends MeetingStories {

	@Autowired
	private PhotoStore files;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void theReceiptShowsATicketThatAnybodyCanRecompute() {
		Gathering session = this.hall.open(12);
		Visit visit = session.sent(People.somebody());
		TicketView ticket = visit.receipt().ticket();
		assertThat(visit.receipt().verified()).isFalse();
		assertThat(ticket.ticket()).isEqualTo(Tickets.ticket(session.id(), ticket.pseudonym(), ticket.nonce()));
		assertThat(ticket.weight()).isEqualTo(2);
		assertThat(visit.mine().actions()).containsExactly("verify", "cancel");
	}

	@Test
	void aRequestCountsOnceTheCodeIsShown() {
		Gathering session = this.hall.open(12);
		Visit visit = session.sent(People.somebody());
		String ticket = visit.receipt().ticket().ticket();
		assertThatThrownBy(
				() -> this.hall.intake.verify(visit.code(), "000000".equals(visit.digits()) ? "1" : "000000"))
			.isInstanceOf(InvalidInput.class);
		assertThat(visit.status()).isEqualTo(RequestStatus.REGISTERED);
		visit.showsCode();
		assertThat(visit.status()).isEqualTo(RequestStatus.IN_SCREENING);
		assertThat(visit.mine().ticket().ticket()).isEqualTo(ticket);
		assertThat(visit.told()).containsExactly("meetingRegistered");
		assertThatThrownBy(() -> this.hall.intake.verify(visit.code(), "123456")).isInstanceOf(Problem.class);
	}

	@Test
	void anUnverifiedRequestBlocksNobodyAndTheSecondToVerifyIsTold() {
		Gathering session = this.hall.open(12);
		People citizen = People.somebody();
		Visit first = session.sent(citizen);
		Visit second = session.sent(citizen.from(People.somebody().mobile()));
		second.showsCode();
		Problem refused = catchThrowableOfType(Problem.class, first::showsCode);
		assertThat(refused.status().value()).isEqualTo(409);
		assertThat(refused.key()).isEqualTo("meeting.problem.open");
		assertThat(first.status()).isEqualTo(RequestStatus.REGISTERED);
		second.cancels();
		first.showsCode();
		assertThat(first.status()).isEqualTo(RequestStatus.IN_SCREENING);
	}

	@Test
	void ofManyOfOnePersonVerifiedAtTheSameMomentOneCounts() throws Exception {
		Gathering session = this.hall.open(12);
		People citizen = People.somebody();
		List<Visit> visits = Stream.generate(() -> session.sent(citizen.from(People.somebody().mobile())))
			.limit(6)
			.toList();
		List<String> codes = visits.stream().map(Visit::digits).toList();
		List<Object> results = AtOnce.run(visits.size(), (number) -> {
			this.hall.intake.verify(visits.get(number).code(), codes.get(number));
			return "counts";
		});
		assertThat(results).filteredOn("counts"::equals).hasSize(1);
		assertThat(results).filteredOn((result) -> !"counts".equals(result))
			.allSatisfy((result) -> assertThat(result).isInstanceOfSatisfying(Problem.class,
					(refused) -> assertThat(refused.status().value()).isEqualTo(409)));
		assertThat(visits).filteredOn((visit) -> visit.status() == RequestStatus.REGISTERED).hasSize(5);
	}

	@Test
	void nobodyHasTwoOpenRequestsInTheCity() {
		Gathering session = this.hall.open(12);
		People citizen = People.somebody();
		session.asked(citizen);
		assertThat(wrong(session, citizen.from(People.somebody().mobile()))).isEqualTo("nationalCode");
		assertThat(wrong(session, People.somebody().as("ATTORNEY", citizen.nationalCode())))
			.isEqualTo("capacity.principal");
	}

	@Test
	void aMatterHasOneOpenRequest() {
		Gathering session = this.hall.open(12);
		Visit first = session.asked(People.somebody());
		this.hall.scene.itIs(this.hall.scene.now().plusSeconds(90));
		Problem refused = catchThrowableOfType(Problem.class,
				() -> session.sent(People.somebody().from(first.citizen().mobile()).about(first.code(), null)));
		assertThat(refused.key()).isEqualTo("meeting.problem.matterOpen");
		assertThat(refused.arguments()).isEmpty();
		first.cancels();
		this.hall.scene.itIs(this.hall.scene.now().plusSeconds(90));
		Visit second = session.asked(first.citizen().about(first.code(), null));
		assertThat(second.mine().continues()).isEqualTo(first.code());
	}

	@Test
	void whoNamesSomebodyElsesCaseHoldsNothingOfIt() {
		Gathering session = this.hall.open(12);
		Visit first = session.asked(People.somebody());
		Visit stranger = session.asked(People.somebody().about(first.code(), null));
		assertThat(stranger.mine().continues()).isEqualTo(first.code());
		assertThat(matter(stranger)).isEqualTo(stranger.code());
		String mobile = People.somebody().mobile();
		String report = this.hall.scene
			.sent(Message.of("OPINION", "SUG-01").in("18").from(new ContactDetails(mobile, null, null, null)))
			.code();
		Visit other = session.asked(People.somebody().about(null, report));
		assertThat(other.mine().relatedReport()).isEqualTo(report);
		assertThat(matter(other)).isEqualTo(other.code());
		assertThat(matter(session.asked(People.somebody().from(mobile).about(null, report)))).isEqualTo(report);
	}

	private String matter(Visit visit) {
		return this.hall.jdbc.sql("select open_matter from meeting_request where code = ?")
			.param(visit.code())
			.query(String.class)
			.single();
	}

	@Test
	void ofWhomNothingCameNothingIsKeptAfterAWeek() {
		Gathering session = this.hall.open(12);
		Visit never = session.sent(People.somebody());
		Visit counts = session.asked(People.somebody());
		this.files.addFileToDraft("never", Shots.photo(1));
		this.transaction.executeWithoutResult((status) -> this.files.adopt("never", never.code(), 1));
		session.closed();
		this.hall.sweep.sweep();
		this.hall.scene.itIs(this.hall.scene.now().plus(Duration.ofDays(7)).minusSeconds(1));
		this.hall.sweep.forgetPeople();
		assertThat(contacts(never)).isEqualTo(1);
		this.hall.scene.itIs(this.hall.scene.now().plusSeconds(1));
		assertThat(this.hall.sweep.forgetPeople()).isPositive();
		assertThat(contacts(never)).isZero();
		assertThat(this.files.ofReport(never.code())).isEmpty();
		assertThat(contacts(counts)).isEqualTo(1);
		assertThat(never.status()).isEqualTo(RequestStatus.CANCELLED);
		assertThat(this.hall.sweep.forgetPeople()).isZero();
	}

	private int contacts(Visit visit) {
		return this.hall.jdbc
			.sql("select count(*) from contact where id = (select contact_id from meeting_request where code = ?)")
			.param(visit.code())
			.query(Integer.class)
			.single();
	}

	@Test
	void whatIsContinuedHasToExist() {
		Gathering session = this.hall.open(12);
		assertThat(wrong(session, People.somebody().about("192764350049", null))).isEqualTo("continues");
		assertThat(wrong(session, People.somebody().about(null, "192764350049"))).isEqualTo("relatedReport");
	}

	@Test
	void atMostTwoPersonsUseOneMobile() {
		Gathering session = this.hall.open(12);
		String mobile = People.somebody().mobile();
		session.asked(People.somebody().from(mobile));
		this.hall.scene.itIs(this.hall.scene.now().plusSeconds(90));
		session.asked(People.somebody().from(mobile));
		this.hall.scene.itIs(this.hall.scene.now().plusSeconds(90));
		Visit third = session.sent(People.somebody().from(mobile));
		assertThatThrownBy(third::showsCode).isInstanceOfSatisfying(Problem.class,
				(refused) -> assertThat(refused.status().value()).isEqualTo(409));
		assertThat(third.status()).isEqualTo(RequestStatus.REGISTERED);
	}

	@Test
	void aClosedSessionTakesNoRequest() {
		Gathering session = this.hall.open(12);
		Visit late = session.sent(People.somebody());
		session.closed();
		assertThatThrownBy(() -> session.sent(People.somebody())).isInstanceOfSatisfying(Problem.class,
				(refused) -> assertThat(refused.key()).isEqualTo("meeting.problem.closed"));
		assertThatThrownBy(late::showsCode).isInstanceOf(RuntimeException.class);
		this.hall.sweep.sweep();
		assertThat(late.status()).isEqualTo(RequestStatus.CANCELLED);
		assertThat(late.history()).contains("NEVER_VERIFIED");
		assertThat(late.mine().actions()).isEmpty();
	}

	@Test
	void whatIsWrongStandsBesideEachField() {
		Gathering session = this.hall.open(12);
		MeetingAsk nothing = new MeetingAsk(session.id(), "", "", "1234567890", null, null, null, null, 3,
				Collections.singletonList(null), null, "HURRY", null, null, "XYZ", null, MeetingAsk.Channel.API,
				Locale.ENGLISH);
		InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> this.hall.intake.check(nothing));
		assertThat(refused.problems()).extracting(InvalidInput.FieldProblem::field)
			.containsExactlyInAnyOrder("subject", "text", "companions", "needs", "urgent", "nonce", "nationalCode",
					"contact.name", "contact.mobile");
		assertThatThrownBy(() -> this.hall.intake.check(People.somebody().asks("21-1999-01-01")))
			.isInstanceOfSatisfying(InvalidInput.class,
					(unknown) -> assertThat(unknown.problems().get(0).field()).isEqualTo("sessionId"));
	}

	@Test
	void anOperatorVouchesForACallerWhoIsToldByTelephone() {
		Gathering session = this.hall.open(12);
		Visit caller = session.asked(People.somebody().calls());
		assertThat(caller.status()).isEqualTo(RequestStatus.IN_SCREENING);
		assertThat(caller.history()).contains("FILED_FOR");
		session.drawn();
		assertThat(caller.status()).isEqualTo(RequestStatus.OFFERED);
		assertThat(this.hall.jdbc.sql(
				"select count(*) from outbound_message where case_code = ? and channel = 'CALL' and template = 'seatOffered'")
			.param(caller.code())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void nobodyElseSeesWhatWasWritten() {
		Visit visit = this.hall.open(12).asked(People.somebody());
		assertThat(this.hall.tracking.view(visit.code(), null).mine()).isNull();
		assertThatThrownBy(() -> this.hall.tracking.view(visit.code(), "wrong")).isInstanceOf(Problem.class);
		assertThatThrownBy(() -> this.hall.desk.requireSecret(visit.code(), null)).isInstanceOfSatisfying(Problem.class,
				(refused) -> assertThat(refused.status().value()).isEqualTo(401));
		assertThat(this.hall.files.view(visit.code()).toString()).doesNotContain(visit.citizen().nationalCode())
			.doesNotContain("احمدی");
	}

	private String wrong(Gathering session, People citizen) {
		return catchThrowableOfType(InvalidInput.class, () -> session.sent(citizen)).problems().get(0).field();
	}

}
