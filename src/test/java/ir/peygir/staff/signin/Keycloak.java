package ir.peygir.staff.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A real identity provider with one realm, on a free port, for as long as the tests run.
 */
final class Keycloak {

	private final int port;

	private Keycloak(int port) {
		this.port = port;
	}

	static Keycloak start() {
		try {
			Path home = Path.of(System.getProperty("peygir.keycloak"));
			Files.createDirectories(home.resolve("data/import"));
			Files.copy(Path.of("src/test/resources/keycloak/peygir-realm.json"),
					home.resolve("data/import/peygir-realm.json"), StandardCopyOption.REPLACE_EXISTING);
			int port = freePort();
			Process process = new ProcessBuilder("sh", "bin/kc.sh", "start-dev", "--import-realm",
					"--http-host=127.0.0.1", "--http-port=" + port, "--db=dev-mem")
				.directory(home.toFile())
				.redirectErrorStream(true)
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
			awaitStart(process);
			return new Keycloak(port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String issuer() {
		return "http://localhost:" + this.port + "/realms/peygir";
	}

	/** Reads what it says until it is ready, and goes on, or it would block. */
	private static void awaitStart(Process process) throws IOException {
		BufferedReader said = process.inputReader();
		List<String> lines = new ArrayList<>();
		for (String line = said.readLine(); line != null; line = said.readLine()) {
			lines.add(line);
			if (line.contains("Listening on:")) {
				Thread drain = new Thread(() -> said.lines().forEach((more) -> {
				}));
				drain.setDaemon(true);
				drain.start();
				return;
			}
		}
		throw new IllegalStateException("Keycloak did not start: " + String.join("\n", lines));
	}

	private static void end(Process process) {
		process.descendants().forEach(ProcessHandle::destroy);
		process.destroy();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
