package ir.peygir.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Every test that {@code models/tests.csv} names beside a step has to take that step.
 * With {@code -Dpeygir.steps=file} the steps of each test are written there, from which
 * the list is made.
 */
public final class StepsClaimed implements BeforeEachCallback, AfterTestExecutionCallback {

	static final Path LIST = Path.of("src/main/resources/models/tests.csv");

	private static final String FILE = System.getProperty("peygir.steps");

	@Override
	public void beforeEach(ExtensionContext context) {
		StepsTaken.STEPS.clear();
	}

	@Override
	public void afterTestExecution(ExtensionContext context) throws IOException {
		if (context.getExecutionException().isPresent()) {
			return;
		}
		String test = context.getRequiredTestClass().getName() + "." + context.getRequiredTestMethod().getName();
		Set<String> claimed = claimed(test);
		claimed.removeAll(StepsTaken.STEPS);
		if (!claimed.isEmpty()) {
			throw new AssertionError(LIST + " says that " + test + " takes " + claimed + ", and it did not");
		}
		if (FILE != null) {
			Files.write(Path.of(FILE), StepsTaken.STEPS.stream().map((step) -> step + "," + test).toList(),
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
	}

	static List<String[]> rows() {
		try {
			return Files.readAllLines(LIST).stream().skip(1).map((line) -> line.split(",")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> claimed(String test) {
		return rows().stream()
			.filter((row) -> row[2].equals(test))
			.map((row) -> row[0] + "," + row[1])
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
