package ir.peygir.engine.path;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Gathers the flows of one transaction, so that they cost one statement however many they
 * are; written in the caller's transaction.
 */
final class TakenFlows implements Session {

	/** Of the column. */
	private static final int LONGEST = 4000;

	private final Map<String, StringBuilder> byInstance = new LinkedHashMap<>();

	private final JdbcOperations database;

	TakenFlows(JdbcOperations database) {
		this.database = database;
	}

	void taken(String processInstanceId, String flow) {
		StringBuilder flows = this.byInstance.computeIfAbsent(processInstanceId, (id) -> new StringBuilder());
		flows.append(flows.isEmpty() ? "" : " ").append(flow);
	}

	@Override
	public void flush() {
		if (this.byInstance.isEmpty()) {
			return;
		}
		// as the engine tells the time of its steps
		Instant now = ClockUtil.getCurrentTime().toInstant();
		List<Object[]> rows = new ArrayList<>();
		this.byInstance.forEach((instance, flows) -> parts(flows.toString())
			.forEach((part) -> rows.add(new Object[] { instance, Timestamp.from(now), part })));
		this.byInstance.clear();
		this.database.batchUpdate("insert into taken_path (process_instance_id, taken_at, flows) values (?, ?, ?)",
				rows);
	}

	static List<String> parts(String flows) {
		List<String> parts = new ArrayList<>();
		String rest = flows;
		while (rest.length() > LONGEST) {
			int end = rest.lastIndexOf(' ', LONGEST);
			parts.add(rest.substring(0, end));
			rest = rest.substring(end + 1);
		}
		parts.add(rest);
		return parts;
	}

	@Override
	public void close() {
		this.byInstance.clear();
	}

}
