package ir.peygir.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds a Chromium on whatever machine the build runs, and fetches one where there is
 * none, so that one command is enough on a fresh machine.
 */
final class Browsers {

	private static final String VARIABLE = "PEYGIR_BROWSER";

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private static final Path LOG = Path.of("target", "browser.log");

	private Browsers() {
	}

	/**
	 * The program to start, or empty for the one that Playwright itself has downloaded.
	 */
	static Optional<Path> find() {
		String named = System.getenv(VARIABLE);
		if (named != null && !named.isBlank()) {
			return Optional.of(named(Path.of(named)));
		}
		Optional<Path> found = onPath().or(() -> fromDebian() ? onPath() : Optional.empty());
		if (found.isEmpty() && !fromPlaywright()) {
			throw new IllegalStateException("no browser: install chromium (Debian: apt-get install chromium) or set "
					+ VARIABLE + " to one; what was tried stands in " + LOG);
		}
		return found;
	}

	private static Path named(Path program) {
		if (!starts(program.toAbsolutePath())) {
			throw new IllegalStateException(VARIABLE + " is no browser that starts: " + program);
		}
		return program.toAbsolutePath();
	}

	static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static Optional<Path> onPath() {
		List<Path> folders = Arrays
			.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
			.map(Path::of)
			.toList();
		return NAMES.stream()
			.flatMap((name) -> folders.stream().map((folder) -> folder.resolve(name)))
			.filter(Files::isExecutable)
			.filter(Browsers::starts)
			.findFirst();
	}

	/** Some distributions ship a program of that name which only tells how to get it. */
	private static boolean starts(Path program) {
		return run(1, Map.of(), program.toString(), "--version");
	}

	private static boolean fromDebian() {
		Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
		return isRoot() && Files.exists(Path.of("/etc/debian_version")) && run(5, quiet, "apt-get", "update")
				&& run(15, quiet, "apt-get", "install", "-y", "chromium");
	}

	private static boolean fromPlaywright() {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI"));
		command.addAll(List.of("install", "chromium"));
		return run(15, Map.of(), command.toArray(String[]::new));
	}

	private static boolean run(int minutes, Map<String, String> variables, String... command) {
		try {
			Files.createDirectories(LOG.getParent());
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
			builder.environment().putAll(variables);
			Process process = builder.start();
			boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
			process.destroyForcibly();
			return ended && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
