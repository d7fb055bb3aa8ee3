package ir.peygir.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The check of the trail for whoever holds the database, or a proof and nothing else:
 * {@code verify-trail} of the jar, without a server.
 */
public final class VerifyTrail {

	public static final String COMMAND = "verify-trail";

	static final int RIGHT = 0;

	static final int WRONG = 1;

	static final int UNREADABLE = 2;

	private static final int TOLD = 20;

	private static final String USAGE = """
			usage: java -jar peygir.jar verify-trail [--url=JDBC-URL --user=USER] [--key=PUBLIC-KEY] [FILE ...]
			  --url, --user   the database; else PEYGIR_DB_URL and PEYGIR_DB_USER, the password from PEYGIR_DB_PASSWORD
			  --key           the public key that you trust; else that of PEYGIR_TRAIL_KEY, else each root's own
			  FILE            roots saved earlier from /open-data/trail, or the proof of a case
			""";

	private final ObjectMapper json = new ObjectMapper();

	private final Map<String, String> environment;

	private final PrintStream out;

	private final Map<String, String> options = new HashMap<>();

	private final List<Proof> proofs = new ArrayList<>();

	private final Map<Integer, TrailRoot> saved = new HashMap<>();

	private VerifyTrail(Map<String, String> environment, PrintStream out) {
		this.environment = environment;
		this.out = out;
	}

	/**
	 * @param arguments what follows {@link #COMMAND}
	 * @return the exit code: 0 all is right, 1 something is wrong, 2 it could not be read
	 */
	public static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
		return new VerifyTrail(environment, out).check(arguments);
	}

	private int check(List<String> arguments) {
		try {
			for (String argument : arguments) {
				take(argument);
			}
			List<Finding> found = new ArrayList<>();
			this.proofs.forEach((proof) -> found.addAll(ProofCheck.check(proof, this.saved, key())));
			String url = option("url", "PEYGIR_DB_URL");
			if (url != null && (this.proofs.isEmpty() || this.options.containsKey("url"))) {
				found.addAll(database(url));
			}
			else if (this.proofs.isEmpty()) {
				this.out.print(USAGE);
				return UNREADABLE;
			}
			return tell(found);
		}
		catch (NoSuchFileException ex) {
			return unreadable("no such file: " + ex.getFile());
		}
		catch (IOException | SQLException | IllegalArgumentException | DateTimeException ex) {
			return unreadable(ex.getMessage());
		}
	}

	private void take(String argument) throws IOException {
		if (argument.matches("--(url|user|password|key)=.*")) {
			this.options.put(argument.substring(2, argument.indexOf('=')),
					argument.substring(argument.indexOf('=') + 1));
			return;
		}
		if (argument.startsWith("--")) {
			throw new IllegalArgumentException("unknown option " + argument);
		}
		JsonNode file = this.json.readTree(Files.readString(Path.of(argument)));
		switch (file.path("format").asText()) {
			case Proof.FORMAT -> {
				if (!file.path("case").isTextual() || !file.path("entries").isArray()) {
					throw new IllegalArgumentException(argument + " has no case or no entries");
				}
				this.proofs.add(this.json.treeToValue(file, Proof.class));
			}
			case PublishedRoots.FORMAT -> {
				for (JsonNode root : file.path("roots")) {
					TrailRoot whole = this.json.treeToValue(root, Proof.Root.class).whole();
					this.saved.put(whole.number(), whole);
				}
			}
			default -> throw new IllegalArgumentException(argument + " is neither a proof nor a list of roots");
		}
	}

	private List<Finding> database(String url) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, option("user", "PEYGIR_DB_USER"),
				option("password", "PEYGIR_DB_PASSWORD"))) {
			TrailCheck check = new TrailCheck(connection, this.saved, key());
			List<Finding> found = check.run();
			say("", "trail.checked", String.valueOf(check.entries()), String.valueOf(check.roots()));
			return found;
		}
	}

	private String option(String name, String variable) {
		return this.options.getOrDefault(name, this.environment.get(variable));
	}

	private String key() {
		return this.options.getOrDefault("key",
				TrailKey.parse(this.environment.getOrDefault("PEYGIR_TRAIL_KEY", ""))
					.map(TrailKey::publicKey)
					.orElse(null));
	}

	private int tell(List<Finding> found) {
		List<Finding> wrong = found.stream().filter((finding) -> !finding.isOnlyNews()).toList();
		found.stream().filter(Finding::isOnlyNews).forEach((finding) -> this.out.println("  " + finding.told()));
		wrong.stream().limit(TOLD).forEach((finding) -> this.out.println("✗ " + finding.told()));
		if (wrong.size() > TOLD) {
			say("  ", "trail.more", String.valueOf(wrong.size() - TOLD));
		}
		if (key() == null) {
			say("  ", "trail.ownKey");
		}
		say(wrong.isEmpty() ? "✓ " : "✗ ", wrong.isEmpty() ? "trail.right" : "trail.wrong");
		return wrong.isEmpty() ? RIGHT : WRONG;
	}

	private int unreadable(String reason) {
		say("✗ ", "trail.unreadable");
		this.out.println("    " + reason);
		return UNREADABLE;
	}

	private void say(String mark, String key, Object... arguments) {
		this.out.println(mark + Finding.text(key, Locale.ENGLISH, arguments) + " · "
				+ Finding.text(key, Locale.ROOT, arguments));
	}

}
