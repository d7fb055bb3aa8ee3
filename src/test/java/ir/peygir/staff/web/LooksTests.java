package ir.peygir.staff.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.shared.Looks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class LooksTests extends DeskStories {

	@Autowired
	private Looks looks;

	@Autowired
	private JdbcClient database;

	@Test
	void whoOpensAProtectedFileSaysWhatForBeforeItIsShown() throws Exception {
		CaseStory story = guarded();
		String file = "/staff/cases/" + story.code();
		as(SUPERVISOR, get(file)).andExpect(status().isOk())
			.andExpect(content().string(containsString("برای چه باز می‌کنید؟")))
			.andExpect(content().string(not(containsString("pgc-text"))));
		as(SUPERVISOR, post(file).with(token())).andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("purpose-error")));
		as(SUPERVISOR, post(file).with(token()).param("purpose", "TASK")).andExpect(status().isUnprocessableEntity());
		assertThat(seen(story)).isEmpty();
		as(SUPERVISOR, post(file).with(token()).param("purpose", "SUPERVISION")).andExpect(status().isOk())
			.andExpect(content().string(containsString("pgc-text")));
		as(SUPERVISOR, get(file)).andExpect(content().string(containsString("pgc-text")));
		assertThat(seen(story)).as("each view")
			.containsExactly("supervisor supervisors PROTECTED_FILE SUPERVISION",
					"supervisor supervisors PROTECTED_FILE SUPERVISION");
		as(AUDITOR, get(file)).andExpect(content().string(not(containsString("pgc-text"))));
		this.scene.itIs(SUNDAY.plus(Duration.ofMinutes(31)));
		as(SUPERVISOR, get(file)).andExpect(content().string(not(containsString("pgc-text"))));
		assertThat(this.looks.told(story.code(), Locale.forLanguageTag("fa"))).isEqualTo("۲ بار دیده شد: سرپرست ۲");
		assertThat(this.looks.told(story.code(), Locale.ENGLISH)).isEqualTo("Seen 2 times: supervisor 2");
	}

	@Test
	void whatIsNotKeptFromOthersIsNotAskedAbout() throws Exception {
		CaseStory story = pothole();
		as(SUPERVISOR, get("/staff/cases/" + story.code())).andExpect(content().string(containsString("pgc-text")));
		assertThat(seen(story)).isEmpty();
	}

	@Test
	void theCardOfAProtectedTaskIsNotedByItself() throws Exception {
		CaseStory story = guarded();
		String group = story.candidates().iterator().next();
		as(member("officer", group), get("/staff/tasks/" + story.task().getId() + "/card")).andExpect(status().isOk());
		assertThat(seen(story)).containsExactly("officer " + group + " PROTECTED_CARD TASK");
	}

	@Test
	void auditorsSearchWhoLookedAndNobodyElseDoes() throws Exception {
		CaseStory story = guarded();
		as(SUPERVISOR, post("/staff/cases/" + story.code()).with(token()).param("purpose", "LEGAL"));
		for (String query : List.of("code=" + story.code(), "account=supervisor&purpose=LEGAL&code=" + story.code(),
				"from=1405/07/19&to=2026-10-11&code=" + story.code())) {
			as(AUDITOR, get("/staff/audit/looks?" + query)).andExpect(status().isOk())
				.andExpect(content().string(containsString("<td>درخواست قانونی</td>")))
				.andExpect(content().string(containsString("۱ مورد")));
		}
		for (String query : List.of("account=other", "purpose=AUDIT", "from=2026-10-12", "to=2026-10-10")) {
			as(AUDITOR, get("/staff/audit/looks?code=" + story.code() + "&" + query))
				.andExpect(content().string(containsString("موردی پیدا نشد.")));
		}
		as(SUPERVISOR, get("/staff/audit/looks")).andExpect(status().isForbidden());
		as(UNIT, get("/staff/audit/looks.csv")).andExpect(status().isForbidden());
		as(AUDITOR, get("/staff")).andExpect(content().string(containsString("/staff/audit/looks")));
		as(AUDITOR, get("/staff/audit/looks.csv?code=" + story.code())).andExpect(request().asyncStarted())
			.andDo((result) -> result.getAsyncResult());
	}

	@Test
	void theProofOfACaseIsForThoseWhoMayReadIt() throws Exception {
		CaseStory story = pothole();
		as(SUPERVISOR, get("/staff/cases/" + story.code())).andExpect(content().string(containsString("/proof\"")));
		as(SUPERVISOR, get("/staff/cases/" + story.code() + "/proof")).andExpect(status().isOk())
			.andExpect(content().string(containsString("پیام ثبت شد")))
			.andExpect(content().string(containsString("/staff/sign-out")));
		as(UNIT, get("/staff/cases/" + story.code() + "/proof.json")).andExpect(status().isOk());
		as(OTHER_UNIT, get("/staff/cases/" + story.code() + "/proof")).andExpect(status().isNotFound());
		as(SUPERVISOR, get("/staff/cases/192764350049/proof")).andExpect(status().isNotFound());
	}

	private CaseStory guarded() {
		return this.scene.sent(Message.of("COMPLAINT", "INS-02").in("06"));
	}

	private List<String> seen(CaseStory story) {
		return this.database.sql("select account, role, what, purpose from case_look where case_code = ? order by id")
			.param(story.code())
			.query((row, at) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
					+ row.getString(4))
			.list();
	}

}
