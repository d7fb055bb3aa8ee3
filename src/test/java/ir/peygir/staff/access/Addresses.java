package ir.peygir.staff.access;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what stands in braces in an address with something that there is.
 */
class Addresses {

	private static final Pattern BRACES = Pattern.compile("\\{([A-Za-z]+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

	/** What a list or a picture needs to be answered at all. */
	private static final Map<String, String> QUESTIONS = Map.of("/staff/processes/{key}/differences", "?from=1&to=1",
			"/staff/processes/{key}/form", "?version=1&path=forms/report/actOnReport.html", "/api/districts",
			"?lat=35.7&lon=51.4", "/api/reports/nearby", "?topicCode=RDS-01&lat=35.7&lon=51.4", "/channels/sms/inbound",
			"?id=1&from=09120000000&text=31", "/channels/calls/outcome",
			"?id=1&from=09120000000&code=192764350049&key=1");

	/** What a list asked for with POST is narrowed to. */
	private static final Map<String, String> BODIES = Map.of("/staff/tasks/{taskId}/preview", "{}",
			"/api/reports/{code}/reply", "{\"text\":\"سلام\"}", "/api/reports/{code}/correction", "{\"text\":\"سلام\"}",
			"/api/reports/{code}/objection", "{\"reason\":\"NOT_DONE\",\"comment\":\"سلام\"}", "/engine-rest/task",
			"{\"processInstanceBusinessKey\":\"{caseCode}\"}", "/engine-rest/task/count",
			"{\"processInstanceBusinessKey\":\"{caseCode}\"}", "/engine-rest/process-instance",
			"{\"businessKey\":\"{caseCode}\"}", "/engine-rest/history/task", "{\"processInstanceId\":\"{instance}\"}",
			"/engine-rest/history/process-instance", "{\"processInstanceBusinessKey\":\"{caseCode}\"}");

	/** What only the engine's own forms ask for. */
	private static final String PAGED = "?maxResults=10";

	private final Map<String, String> city;

	Addresses(Map<String, String> city) {
		this.city = city;
	}

	String of(AccessTable.Row row) {
		String plain = BRACES.matcher(row.path()).replaceAll("{$1}");
		String filled = BRACES.matcher(plain)
			.replaceAll((name) -> Matcher.quoteReplacement(value(plain.substring(0, name.end()), name.group())));
		String token = plain.startsWith("/photos/") ? "?t=" + this.city.get("photoToken") : "";
		if (row.method().equals("POST") && BODIES.containsKey(row.path()) && !row.path().endsWith("/count")) {
			return filled + PAGED;
		}
		return filled + QUESTIONS.getOrDefault(plain, token);
	}

	String body(AccessTable.Row row) {
		String body = BODIES.getOrDefault(row.path(), "{}");
		return BRACES.matcher(body).replaceAll((name) -> Matcher.quoteReplacement(value("", name.group())));
	}

	private String value(String address, String name) {
		return this.city.entrySet()
			.stream()
			.filter((entry) -> address.equals(entry.getKey()) || name.equals(entry.getKey()))
			.max(Comparator.comparing((entry) -> entry.getKey().length()))
			.map(Map.Entry::getValue)
			.orElse("1");
	}

}
