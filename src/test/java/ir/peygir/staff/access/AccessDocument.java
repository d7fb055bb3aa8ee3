package ir.peygir.staff.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table as people read it in the document about security.
 */
class AccessDocument {

	static final String SECRET = "secret";

	private static final String RENEW = "; renew it: mvn test -Dtest=AccessTests -Dpeygir.renew=true";

	private static final Path DOCUMENT = Path.of("src/docs/security.md");

	private static final String BEGIN = "<!-- access -->\n";

	private static final String END = "<!-- /access -->";

	private final List<AccessTable.Row> rows;

	AccessDocument(List<AccessTable.Row> rows) {
		this.rows = rows;
	}

	static boolean isPublic(AccessTable.Row row) {
		return Set.of("yes", SECRET).contains(row.cells().get("nobody"));
	}

	/** With {@code peygir.renew} it is written anew. */
	void mustShowTheTable() throws IOException {
		String table = markdown();
		String text = Files.readString(DOCUMENT);
		int from = text.indexOf(BEGIN) + BEGIN.length();
		int to = text.indexOf(END);
		if (Boolean.getBoolean("peygir.renew")) {
			Files.writeString(DOCUMENT, text.substring(0, from) + table + text.substring(to));
			return;
		}
		assertThat(text.substring(from, to)).as("the table in " + DOCUMENT + RENEW).isEqualTo(table);
	}

	private String markdown() {
		StringBuilder text = new StringBuilder("| | ").append(String.join(" | ", columns())).append(" |\n|---|");
		columns().forEach((column) -> text.append("---|"));
		this.rows.stream().filter((row) -> !isPublic(row)).forEach((row) -> {
			text.append("\n| ").append(name(row)).append(" | ");
			text.append(String.join(" | ", row.cells().values())).append(" |");
		});
		return text.append("\n\nOpen to everybody: ")
			.append(named("yes"))
			.append(".\n\nWith the secret of the case or the channel: ")
			.append(named(SECRET))
			.append(".\n")
			.toString();
	}

	private String named(String cell) {
		return this.rows.stream()
			.filter((row) -> row.cells().get("nobody").equals(cell))
			.map(AccessDocument::name)
			.collect(Collectors.joining(",\n"));
	}

	private static String name(AccessTable.Row row) {
		return row.method() + " `" + row.path().replace("|", "\\|") + "`";
	}

	private List<String> columns() {
		return List.copyOf(this.rows.get(0).cells().keySet());
	}

}
