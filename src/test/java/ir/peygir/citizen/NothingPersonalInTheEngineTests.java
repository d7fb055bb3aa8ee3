package ir.peygir.citizen;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.ReportStories;
import ir.peygir.report.Staff;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A long story in which everybody says something only they would say; then every column
 * of every table is searched for it.
 */
class NothingPersonalInTheEngineTests extends ReportStories {

	private static final String MOBILE = "09129876501";

	private static final List<String> SEALED = List.of("نام‌نشان۱", "name-mark-1", "9129876501", "02188776655",
			"mail-mark@example.org");

	private static final List<String> KEPT = List.of("text-mark", "متن نشان", "address-mark", "correction-mark",
			"question-mark", "reply-mark", "refusal-note-mark", "supervisor-note-mark", "first-answer-mark",
			"comment-mark", "second-answer-mark", "call-mark", "reason-mark", "sorting-note-mark", "refusal-mark");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Vault vault;

	@Test
	void noWordOfAPersonIsInAnyTableOfTheEngine() {
		CaseStory story = everybodySpeaks();
		KEPT.forEach((mark) -> assertThat(tablesWith(mark)).as(mark)
			.isNotEmpty()
			.isSubsetOf("report", "report_event", "survey", "voice"));
		assertThat(
				this.jdbc.sql("select count(*) from act_ge_bytearray where position('\\xffd8ff'::bytea in bytes_) > 0")
					.query(Long.class)
					.single())
			.as("no photo")
			.isZero();
		assertThat(tablesWith(story.code())).as("the search finds what is there").contains("report", "act_hi_procinst");
		assertThat(tablesWith("رسیدگی به پیام")).contains("act_ge_bytearray");
	}

	@Test
	void whoThePersonIsIsReadableInNoTableAtAll() {
		CaseStory story = everybodySpeaks();
		assertThat(tablesWith(story.secret())).as("the secret").isEmpty();
		SEALED.forEach((mark) -> assertThat(tablesWith(mark)).as(mark).isEmpty());
		UUID contact = this.jdbc.sql("select contact_id from voice where number = 1 and report_code = ?")
			.param(story.code())
			.query(UUID.class)
			.single();
		assertThat(this.vault.detailsOf(contact)).hasValueSatisfying((details) -> {
			assertThat(details.name()).isEqualTo("نام‌نشان۱ name-mark-1");
			assertThat(details.mobile()).isEqualTo("+989129876501");
			assertThat(details.phone()).isEqualTo("+982188776655");
			assertThat(details.email()).isEqualTo("mail-mark@example.org");
		});
		assertThat(tablesWith(contact.toString())).as("nor the pseudonym")
			.noneMatch((table) -> table.startsWith("act_"));
	}

	private CaseStory everybodySpeaks() {
		CaseStory story = this.scene.sent(Message.unsorted()
			.in("06")
			.saying("text-mark متن نشان", "address-mark")
			.from(new ContactDetails(MOBILE, "02188776655", "نام‌نشان۱ name-mark-1", "mail-mark@example.org")));
		story.corrects("correction-mark");
		story.photo();
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "topicCode", "RDS-01", "note",
				"sorting-note-mark");
		assertThat(story.file().staffNote()).isEqualTo("sorting-note-mark");
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "question-mark");
		story.after(Duration.ofHours(1)).replies("reply-mark");
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "refusal-mark", "note",
				"refusal-note-mark");
		assertThat(story.file().proposedAnswer()).isEqualTo("refusal-mark");
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", false, "note", "supervisor-note-mark");
		story.evidence(TECHNICIAN);
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "done", "answer", "first-answer-mark", "invented",
				"text-mark");
		story.objects("NOT_DONE", "comment-mark");
		Staff headquarters = Staff.unit("H-TEC");
		story.evidence(headquarters);
		story.done(headquarters, "actOnReport", "actOutcome", "done", "answer", "second-answer-mark");
		story.drawn(0).after(Duration.ofHours(72));
		story.done(Staff.OPERATOR, "callCitizen", "callOutcome", "unsatisfied", "objects", true, "comment",
				"call-mark");
		story.withdraws("reason-mark");
		return story;
	}

	/** Row by row as text, and byte by byte where the engine keeps bytes. */
	private Set<String> tablesWith(String mark) {
		Set<String> found = new TreeSet<>();
		columns("table_name", "true").forEach((table) -> {
			if (isTrue("select exists (select 1 from %s t where position(:mark in t::text) > 0)".formatted(table),
					mark)) {
				found.add(table);
			}
		});
		columns("table_name || ' ' || column_name", "data_type = 'bytea'").forEach((name) -> {
			String[] at = name.split(" ");
			if (isTrue("select exists (select 1 from %s where position(convert_to(:mark, 'UTF8') in %s) > 0)"
				.formatted(at[0], at[1]), mark)) {
				found.add(at[0]);
			}
		});
		return found;
	}

	private List<String> columns(String what, String which) {
		List<String> columns = this.jdbc.sql("select distinct " + what
				+ " from information_schema.columns join information_schema.tables "
				+ "using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE' and "
				+ which)
			.query(String.class)
			.list();
		assertThat(columns).isNotEmpty();
		return columns;
	}

	private boolean isTrue(String sql, String mark) {
		return this.jdbc.sql(sql).param("mark", mark).query(Boolean.class).single();
	}

}
