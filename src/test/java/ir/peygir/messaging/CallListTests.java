package ir.peygir.messaging;

import java.util.List;
import java.util.Properties;
import java.util.Set;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.CallerDesk;
import ir.peygir.report.ReportStories;
import ir.peygir.report.Status;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class CallListTests extends ReportStories {

	private static final Set<String> TO_STAFF = Set.of("emergencyCall");

	@Autowired
	private CallList calls;

	@Autowired
	private CallerDesk callers;

	@Autowired
	private Outbox outbox;

	@Test
	void whoHasOnlyALandlineIsToldByTelephoneWhatOthersAreTexted() {
		CaseStory story = fromLandline("02188770011");
		CallList.Call call = only(story);
		assertThat(call.template()).isEqualTo("registered");
		assertThat(call.text()).contains(story.code()).doesNotContain("://");
		this.calls.take(call.id(), "sara");
		assertThat(this.calls.dial(call.id(), "sara").phone().national()).isEqualTo("02188770011");
		this.calls.told(call.id(), "sara");
		assertThat(waiting(story)).isEmpty();
		assertThat(sent(story)).extracting(Outbox.Sent::channel, Outbox.Sent::to)
			.containsExactly(tuple("CALL", "02188770011"));
	}

	@Test
	void whoLeftAMobileTooIsTexted() {
		CaseStory story = from(new ContactDetails("09351110022", "02188770012", null, null));
		assertThat(waiting(story)).isEmpty();
		assertThat(sent(story)).extracting(Outbox.Sent::channel).containsExactly("SMS");
	}

	@Test
	void aMobileInThePlaceOfTheLandlineIsTextedAllTheSame() {
		CaseStory story = from(new ContactDetails(null, "09351110023", null, null));
		assertThat(sent(story)).extracting(Outbox.Sent::channel, Outbox.Sent::to)
			.containsExactly(tuple("SMS", "09351110023"));
	}

	@Test
	void aCallIsOnePersonsAndTheNumberIsForTheirEyes() {
		CallList.Call call = only(fromLandline("02188770013"));
		this.calls.take(call.id(), "sara");
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.calls.take(call.id(), "niki"));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.calls.dial(call.id(), "niki"));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.calls.told(call.id(), "niki"));
		this.scene.itIs(SUNDAY.plusSeconds(16 * 60));
		this.calls.take(call.id(), "niki");
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.calls.told(call.id(), "sara"));
		this.calls.told(call.id(), "niki");
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.calls.take(call.id(), "niki"));
	}

	@Test
	void whoDoesNotAnswerIsTriedThreeTimesAndThenKept() {
		CaseStory story = fromLandline("02188770014");
		CallList.Call call = only(story);
		for (int tries = 1; tries <= CallList.TRIES; tries++) {
			this.calls.take(call.id(), "sara");
			this.calls.notReached(call.id(), "sara");
		}
		assertThat(waiting(story)).isEmpty();
		assertThat(this.calls.notReached(1000)).filteredOn((kept) -> kept.code().equals(story.code()))
			.singleElement()
			.satisfies((kept) -> assertThat(kept.tries()).isEqualTo(3));
		this.calls.take(call.id(), "sara");
		this.calls.told(call.id(), "sara");
		assertThat(this.calls.notReached(1000)).noneMatch((kept) -> kept.code().equals(story.code()));
	}

	@Test
	void whoWasNotTriedComesBeforeWhoWas() {
		CaseStory first = fromLandline("02188770015");
		CaseStory second = fromLandline("02188770016");
		CallList.Call call = only(first);
		this.calls.take(call.id(), "sara");
		this.calls.notReached(call.id(), "sara");
		assertThat(this.calls.waiting(1000)).extracting(CallList.Call::code)
			.containsSubsequence(second.code(), first.code());
	}

	@Test
	void anAnswerByTelephoneEndsTheWaitAndNamesWhoWroteItDown() {
		CaseStory story = fromLandline("02188770017");
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "کنار کدام پلاک؟");
		assertThat(waiting(story)).extracting(CallList.Call::template).containsExactly("registered", "question");
		this.callers.reply(story.code(), "کنار پلاک ۱۲", "sara");
		story.work();
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.file().history()).anySatisfy((entry) -> {
			assertThat(entry.who()).isEqualTo("sara");
			assertThat(entry.detail()).isEqualTo("کنار پلاک ۱۲");
		});
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.callers.reply(story.code(), "باز هم", "sara"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "messaging", "messaging_en" })
	void everyTextHasWordsForTheTelephoneUnlessTheSurveySaysIt(String file) throws Exception {
		Properties texts = PropertiesLoaderUtils
			.loadProperties(new EncodedResource(new ClassPathResource("messages/" + file + ".properties"), UTF_8));
		assertThat(texts.stringPropertyNames()).filteredOn((key) -> key.startsWith("sms."))
			.map((key) -> key.substring("sms.".length()))
			.filteredOn((template) -> !Outbox.ASKED_BY_CALL.contains(template)
					&& !Outbox.NEVER_CALLED.contains(template) && !TO_STAFF.contains(template))
			.isNotEmpty()
			.allSatisfy((template) -> assertThat(texts).containsKey("call." + template));
	}

	private CaseStory fromLandline(String phone) {
		return from(new ContactDetails(null, phone, null, null));
	}

	private CaseStory from(ContactDetails person) {
		return this.scene.sent(Message.request("RDS-01").in("06").from(person));
	}

	private List<CallList.Call> waiting(CaseStory story) {
		return this.calls.waiting(1000).stream().filter((call) -> call.code().equals(story.code())).toList();
	}

	private CallList.Call only(CaseStory story) {
		assertThat(waiting(story)).hasSize(1);
		return waiting(story).get(0);
	}

	private List<Outbox.Sent> sent(CaseStory story) {
		return this.outbox.newest(1000).stream().filter((one) -> story.code().equals(one.code())).toList();
	}

}
