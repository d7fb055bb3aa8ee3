package ir.peygir.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.demo.process.PlayedEngine;
import ir.peygir.messaging.CallList;
import ir.peygir.report.CallerDesk;
import ir.peygir.report.CaseFile;
import ir.peygir.report.UnitDecisions;
import ir.peygir.shared.Display;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Does what staff do in the demo content.
 */
@Component
@Profile("demo")
class StaffPart {

	private static final int CALLS = 1000;

	private final CaseFile cases;

	private final UnitDecisions unit;

	private final CallerDesk callers;

	private final CallList calls;

	private final PlayedEngine engine;

	private final Evidence evidence = new Evidence();

	StaffPart(CaseFile cases, UnitDecisions unit, CallerDesk callers, CallList calls, PlayedEngine engine) {
		this.cases = cases;
		this.unit = unit;
		this.callers = callers;
		this.calls = calls;
		this.engine = engine;
	}

	void acts(Story story, Story.Act act, Instant at, Receipts receipts) {
		String code = receipts.code(story.id());
		if (act.takes()) {
			this.engine.take(code, act.by());
		}
		if (act.interim() != null) {
			this.unit.interim(code, act.interim(), act.by());
		}
		if (act.replies() != null) {
			this.callers.reply(code, act.replies(), act.by());
		}
		if (act.calls() != null) {
			telephones(code, act);
		}
		if (act.shows() != null) {
			this.cases.addEvidence(code, this.evidence.file(story, act, at), act.by());
		}
		if (act.decides() != null) {
			Map<String, Object> decision = new HashMap<>(act.decides());
			decision.replaceAll((name, value) -> resolved(value, at, receipts));
			this.engine.decide(code, act.by(), decision);
		}
	}

	private void telephones(String code, Story.Act act) {
		List<CallList.Call> waiting = this.calls.waiting(CALLS)
			.stream()
			.filter((call) -> call.code().equals(code))
			.toList();
		if (waiting.isEmpty()) {
			throw new IllegalStateException("no call waits");
		}
		for (CallList.Call call : waiting) {
			this.calls.take(call.id(), act.by());
			if ("told".equals(act.calls())) {
				this.calls.told(call.id(), act.by());
			}
			else {
				this.calls.notReached(call.id(), act.by());
			}
		}
	}

	private static Object resolved(Object value, Instant at, Receipts receipts) {
		if (!(value instanceof String text) || !text.startsWith("@")) {
			return value;
		}
		LocalDate day = LocalDate.ofInstant(at, Display.CITY);
		return text.equals("@spring") ? spring(day).toString() : text.startsWith("@+")
				? day.plusDays(Long.parseLong(text.substring(2))).toString() : receipts.code(text.substring(1));
	}

	/** After the holidays of the new year, and not tomorrow. */
	private static LocalDate spring(LocalDate day) {
		LocalDate spring = LocalDate.of(day.getYear(), Month.APRIL, 12);
		return spring.isAfter(day.plusMonths(1)) ? spring : spring.plusYears(1);
	}

}
