package ir.peygir.staff.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.AtOnce;
import ir.peygir.messaging.Outbox;
import ir.peygir.report.CaseFile;
import ir.peygir.report.CaseView;
import ir.peygir.staff.web.DeskStories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class IntakeTests extends DeskStories {

	private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"");

	@Autowired
	private JdbcClient database;

	@Autowired
	private CaseFile files;

	@Autowired
	private Outbox outbox;

	@Test
	void aCallerWithALandlineIsFiledAndHearsTheReceipt() throws Exception {
		String receipt = target(send(draft(), "topic", "RDS-01", "district", "۶", "nahiyeh", "3", "number",
				"021 8877 3001", "name", "مریم کاظمی"));
		String code = newest();
		String page = as(OPERATOR, get(receipt)).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains(code.substring(0, 4), code.substring(4, 8), code.substring(8))
			.contains("به تلفن ثابت پیامک نمی‌رسد")
			.doesNotContain("/track/" + code, "88773001", "مریم کاظمی");
		CaseView file = this.files.view(code);
		assertThat(file.district()).isEqualTo("منطقهٔ ۶");
		assertThat(file.nahiyeh()).isEqualTo(3);
		assertThat(file.history()).filteredOn((entry) -> "operator".equals(entry.who()))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.text()).contains("ثبت از طرف شهروند"));
		assertThat(channel(code)).isEqualTo("PHONE");
	}

	@Test
	void whatWasJustReadOutIsNotTheCallCentresToTellAgain() throws Exception {
		send(draft(), "topic", "RDS-01", "district", "6", "number", "02188773002");
		String code = newest();
		assertThat(this.outbox.newest(50)).filteredOn((sent) -> code.equals(sent.code()))
			.extracting(Outbox.Sent::channel)
			.containsExactly("CALL");
		assertThat(this.database.sql("select told_by from outbound_message where case_code = ?")
			.param(code)
			.query(String.class)
			.single()).isEqualTo("operator");
	}

	@Test
	void somebodyAtTheCounterTakesThePrivateLinkHomeOnPaper() throws Exception {
		String receipt = target(
				send(draft(), "topic", "RDS-01", "district", "6", "number", "09121113003", "channel", "COUNTER"));
		String code = newest();
		as(OPERATOR, get(receipt)).andExpect(content().string(containsString("/track/" + code + "?s=")));
		assertThat(channel(code)).isEqualTo("COUNTER");
		assertThat(this.files.view(code).history()).extracting(CaseView.Entry::text)
			.anyMatch((text) -> text.contains("حضوری"));
	}

	@Test
	void sendingTwiceIsOneReportWithOneReceipt() throws Exception {
		String draft = draft();
		long before = reports();
		List<Object> targets = AtOnce.run(2, (number) -> {
			try {
				return target(send(draft, "topic", "RDS-01", "district", "6", "number", "09121113004"));
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		assertThat(targets).containsOnly("/staff/intake/" + draft + "/receipt");
		assertThat(reports()).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@CsvSource({ "district, 23", "district, ''", "nahiyeh, 9", "nahiyeh, x", "number, 12", "number, ''", "topic, ''",
			"text, ''", "kind, COMMENDATION" })
	void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost(String field, String value) throws Exception {
		long before = reports();
		as(OPERATOR,
				filled(draft(), "topic", "RDS-01", "district", "6", "number", "09121113005", "name", "مریم", "q",
						"چالهٔ کوچه", field, value))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"" + field + "-error\"")))
			.andExpect(content().string(containsString("value=\"مریم\"")))
			.andExpect(content().string(containsString("value=\"چالهٔ کوچه\"")))
			.andExpect(content().string(containsString((field.equals("text")) ? "09121113005" : "جلوی پلاک ۱۲")));
		assertThat(reports()).isEqualTo(before);
	}

	@Test
	void whatIsNotTheCitysDutyOpensNoCaseAndGivesGuidance() throws Exception {
		long before = reports();
		as(OPERATOR, get("/staff/intake/about").param("topic", "EXT-01"))
			.andExpect(content().string(containsString("پرونده‌ای باز نمی‌شود")));
		as(OPERATOR, filled(draft(), "topic", "EXT-01", "district", "6", "number", "09121113006"))
			.andExpect(status().isUnprocessableEntity());
		assertThat(reports()).isEqualTo(before);
	}

	@Test
	void anEmergencyShowsItsHotlineAndIsRegisteredAllTheSame() throws Exception {
		as(OPERATOR, get("/staff/intake/about").param("topic", "RDS-02"))
			.andExpect(content().string(containsString("tel:125")));
		send(draft(), "topic", "RDS-02", "district", "6", "number", "09121113007");
		assertThat(this.files.view(newest()).emergency()).isTrue();
	}

	@Test
	void theQuestionsOfTheTopicAreAskedAndKept() throws Exception {
		as(OPERATOR, get("/staff/intake/about").param("topic", "RDS-17"))
			.andExpect(content().string(containsString("name=\"answers[project]\"")));
		as(OPERATOR, filled(draft(), "topic", "RDS-17", "district", "6", "number", "09121113008"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"answers.project-error\"")));
		send(draft(), "topic", "RDS-17", "district", "6", "number", "09121113008", "answers[project]", "پل گیشا");
		assertThat(this.files.view(newest()).answers()).extracting(CaseView.Fact::value).containsExactly("پل گیشا");
	}

	@Test
	void withoutScriptsTheSearchIsAButtonAndWhatWasTypedStays() throws Exception {
		as(OPERATOR, filled(draft(), "q", "چاله", "find", "true", "name", "مریم")).andExpect(status().isOk())
			.andExpect(content().string(containsString("value=\"RDS-01\"")))
			.andExpect(content().string(containsString("value=\"مریم\"")));
	}

	@Test
	void nobodyKnowsWhatItIsAboutSoAnOfficerChooses() throws Exception {
		send(draft(), "topic", "none", "number", "09121113009");
		assertThat(this.files.view(newest()).status()).isEqualTo("IN_TRIAGE");
	}

	@Test
	void anAnonymousCallerLeavesNoNumberAndIsToldToKeepTheCode() throws Exception {
		String receipt = target(send(draft(), "topic", "RDS-01", "district", "6", "anonymous", "true"));
		as(OPERATOR, get(receipt)).andExpect(content().string(containsString("شماره‌ای ثبت نشد")));
	}

	@Test
	void aCallerWithTheSameProblemJoinsTheReportNearby() throws Exception {
		String[] place = { "topic", "RDS-01", "district", "6", "lat", "35.7219", "lon", "51.4021" };
		send(draft(), with(place, "number", "02188773011"));
		String first = newest();
		as(OPERATOR,
				get("/staff/intake/about").param("topic", "RDS-01").param("lat", "35.7219").param("lon", "51.4021"))
			.andExpect(content().string(containsString("value=\"" + first + "\"")));
		as(OPERATOR, filled(draft(), with(place, "number", "02188773011", "joins", first)))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("id=\"joins-error\"")));
		long before = reports();
		send(draft(), with(place, "number", "02188773012", "joins", first));
		assertThat(reports()).isEqualTo(before);
		assertThat(
				this.database.sql("select voices from report where code = ?").param(first).query(Long.class).single())
			.isEqualTo(2);
	}

	private static String[] with(String[] some, String... more) {
		return java.util.stream.Stream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(more))
			.toArray(String[]::new);
	}

	@Test
	void onlyCallTakersFile() throws Exception {
		for (String path : List.of("/staff/intake", "/staff/intake/topics?q=a", "/staff/intake/about",
				"/staff/calls")) {
			as(UNIT, get(path)).andExpect(status().isForbidden());
			as(AUDITOR, get(path)).andExpect(status().isForbidden());
			as(OPERATOR, get(path)).andExpect(status().isOk());
		}
		as(UNIT, filled("x", "topic", "RDS-01")).andExpect(status().isForbidden());
		as(UNIT, get("/staff")).andExpect(content().string(not(containsString("/staff/intake"))));
		as(OPERATOR, get("/staff")).andExpect(content().string(containsString("/staff/intake")));
		as(OPERATOR, filled("no such draft", "topic", "RDS-01", "district", "6", "number", "09121113010"))
			.andExpect(status().isNotFound());
	}

	private String draft() throws Exception {
		Matcher found = DRAFT.matcher(as(OPERATOR, get("/staff/intake")).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private MvcResult send(String draft, String... fields) throws Exception {
		ResultActions answer = as(OPERATOR, filled(draft, fields));
		return answer.andExpect(status().isFound()).andReturn();
	}

	/** Names and values; the last of a name counts. */
	private static MockHttpServletRequestBuilder filled(String draft, String... fields) {
		java.util.Map<String, String> all = new java.util.LinkedHashMap<>(
				java.util.Map.of("draft", draft, "text", "چالهٔ بزرگی جلوی پلاک ۱۲ است."));
		for (int i = 0; i < fields.length; i += 2) {
			all.put(fields[i], fields[i + 1]);
		}
		MockHttpServletRequestBuilder request = post("/staff/intake").with(token());
		all.forEach(request::param);
		return request;
	}

	private static String target(MvcResult answer) {
		return answer.getResponse().getRedirectedUrl();
	}

	private String newest() {
		return this.database.sql("select report_code from report_event where who = 'operator' order by id desc limit 1")
			.query(String.class)
			.single();
	}

	private String channel(String code) {
		return this.database.sql("select channel from report where code = ?").param(code).query(String.class).single();
	}

	private long reports() {
		return this.database.sql("select count(*) from report").query(Long.class).single();
	}

}
