package ir.peygir.staff.cockpit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import ir.peygir.report.ReportStories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search, the times of stages and the views with a million finished cases on
 * PostgreSQL; the best of five, which is what an auditor meets who is not the first.
 */
@Tag("bench")
class MillionCasesTests extends ReportStories {

	private static final Logger log = LoggerFactory.getLogger(MillionCasesTests.class);

	private static final int CASES = 1_000_000;

	private static final int ROUNDS = 5;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private CaseSearch search;

	@Autowired
	private StageTimes times;

	@Autowired
	private IntegrityQueries queries;

	@Autowired
	private WorkPatterns patterns;

	@BeforeEach
	void aMillionAreOver() {
		// 700 topics and 350 units; one topic has a tenth of all, one case in a hundred
		// is open
		this.database.update(
				"""
						insert into report (code, kind, topic_code, topic_version, content, district_code, anonymous, guarded,
							emergency, channel, status, since, registered_at, closed_at, priority, unit_code, bounces,
							started_at, due_at, working_days, rounds, answer, answered_at, objections, objection_pending, version)
						select lpad(i::text, 12, '0'), 'REQUEST',
							case when i % 10 = 0 then 'BIG-01' else 'T-' || (i % 699) end, 1, 'متن', lpad((i % 22 + 1)::text, 2, '0'),
							false, false, false, 'WEB', case when i % 100 = 1 then 'ASSIGNED' else 'CLOSED' end, t, t,
							case when i % 100 = 1 then null else t + interval '3 days' end, 3, 'U-' || (i % 350), 0, t,
							t + interval '5 days', false, 1, 'پاسخ شمارهٔ ' || (i / 2) || ' برای شهروند گرامی است', t + interval '2 days',
							0, false, 0
						from (select i, timestamptz '2024-01-01 08:00+03:30' + i * interval '60 seconds' as t
							from generate_series(1, ?) i) T""",
				CASES);
		this.database
			.update("""
					insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_,
						END_TIME_, DURATION_, STATE_, ROOT_PROC_INST_ID_)
					select 'm-' || code, 'm-' || code, code, 'report', 'report:0:bench', registered_at, closed_at,
						case when closed_at is not null then 259200000 + (priority * 1000) end,
						case when closed_at is null then 'ACTIVE' else 'COMPLETED' end, 'm-' || code
					from report where topic_code = 'BIG-01' or topic_code like 'T-%'""");
		this.database
			.update("""
					insert into ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, ROOT_PROC_INST_ID_, EXECUTION_ID_,
						ACT_ID_, ACT_NAME_, ACT_TYPE_, START_TIME_, END_TIME_, DURATION_)
					select 'm-' || s || P.ID_, 'report', P.PROC_DEF_ID_, P.ID_, P.ID_, P.ID_, 'step' || s, 'step' || s, 'userTask',
						P.START_TIME_, P.END_TIME_, (s * 1000 + length(P.ID_) * 7)::bigint
					from ACT_HI_PROCINST P, generate_series(1, 5) s
					where P.PROC_DEF_ID_ = 'report:0:bench' and P.END_TIME_ is not null""");
		for (String table : List.of("report", "ACT_HI_PROCINST", "ACT_HI_ACTINST")) {
			this.database.execute("vacuum analyze " + table);
		}
	}

	@AfterEach
	void theyAreForgotten() {
		this.database.update("delete from ACT_HI_ACTINST where PROC_DEF_ID_ = 'report:0:bench'");
		this.database.update("delete from ACT_HI_PROCINST where PROC_DEF_ID_ = 'report:0:bench'");
		this.database.update("delete from report where topic_code = 'BIG-01' or topic_code like 'T-%'");
	}

	@Test
	void everySearchAnswersInTwoHundredMilliseconds() {
		Map<String, Map<String, String>> searches = new LinkedHashMap<>();
		searches.put("all", Map.of());
		searches.put("code", Map.of());
		searches.put("topic", Map.of("topic", "T-17"));
		searches.put("large topic", Map.of("topic", "BIG-01"));
		searches.put("unit", Map.of("unit", "U-17"));
		searches.put("running", Map.of("state", "RUNNING"));
		searches.put("status", Map.of("status", "ASSIGNED"));
		searches.put("one day", Map.of("from", "2024-06-01", "until", "2024-06-01"));
		searches.put("ended, one month", Map.of("from", "2024-06-01", "until", "2024-06-30", "by", "ended"));
		searches.put("topic, unit and month",
				Map.of("topic", "BIG-01", "unit", "U-10", "from", "2024-06-01", "until", "2024-06-30"));
		searches.put("duration, one year", Map.of("longer", "48", "from", "2024-01-01", "until", "2024-12-31"));
		searches.put("duration that none has", Map.of("longer", "9999", "until", "2025-01-01", "state", "FINISHED"));
		List<String> lines = new ArrayList<>();
		searches.forEach((name, typed) -> {
			Wanted wanted = name.equals("code")
					? new Wanted("000000500000", null, null, null, null, null, null, null, false, null, null)
					: Wanted.of(typed);
			double list = best(() -> this.search.page(wanted, keys(), null));
			double count = best(() -> this.search.count(wanted, keys()));
			lines.add("%-26s list %7.1f ms   count %7.1f ms   %d".formatted(name, list, count,
					this.search.count(wanted, keys())));
			if (!name.startsWith("duration that")) {
				assertThat(list).as(name).isLessThan(200);
			}
		});
		CaseQuery.Place far = new CaseQuery.Place(Instant.parse("2024-03-01T00:00:00Z"), "m-");
		lines.add("page 16,000                list %7.1f ms"
			.formatted(best(() -> this.search.page(Wanted.of(Map.of()), keys(), far))));
		Instant june = Instant.parse("2024-06-01T00:00:00Z");
		lines.add("stage times, 30 days            %7.1f ms"
			.formatted(best(() -> this.times.took(List.of("report:0:bench"), june, june.plusSeconds(30 * 86_400)))));
		lines.add("stage times, all (5 million)    %7.1f ms".formatted(best(() -> this.times
			.took(List.of("report:0:bench"), Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z")))));
		Instant month = Instant.parse("2025-10-25T00:00:00Z");
		lines.add("views of integrity, 30 days     %7.1f ms"
			.formatted(best(() -> List.of(this.queries.samePictures(month), this.queries.lastHourBounces(month),
					this.queries.latePauses(month), this.queries.identicalAnswers(month), this.patterns.closings(month),
					this.patterns.telephone(month)))));
		log.info("a million cases, best of {}:\n{}", ROUNDS, String.join("\n", lines));
	}

	private static List<String> keys() {
		return List.of("feedback", "meetingOrder", "meetingRequest", "meetingSession", "report");
	}

	private static double best(Supplier<?> work) {
		double best = Double.MAX_VALUE;
		for (int i = 0; i < ROUNDS; i++) {
			long start = System.nanoTime();
			work.get();
			best = Math.min(best, (System.nanoTime() - start) / 1e6);
		}
		return best;
	}

}
