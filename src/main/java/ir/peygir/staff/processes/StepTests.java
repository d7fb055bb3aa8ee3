package ir.peygir.staff.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which tests ran which step, as they themselves recorded it in {@code models/tests.csv}.
 */
@Component
class StepTests {

	private static final int MOST = 3;

	private final Map<String, List<String>> byStep;

	StepTests() {
		this.byStep = read();
	}

	/** A few of them, those that try the fewest steps first. */
	List<String> of(String process, String step) {
		return this.byStep.getOrDefault(process + "," + step, List.of());
	}

	private static Map<String, List<String>> read() {
		try {
			List<String[]> rows = new ClassPathResource("models/tests.csv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.skip(1)
				.map((line) -> line.split(","))
				.toList();
			Map<String, Long> sizes = rows.stream()
				.collect(Collectors.groupingBy((row) -> row[2], Collectors.counting()));
			return rows.stream()
				.sorted(Comparator.comparing((String[] row) -> sizes.get(row[2])).thenComparing(Arrays::toString))
				.collect(Collectors.groupingBy((row) -> row[0] + "," + row[1],
						Collectors.mapping((row) -> row[2], Collectors.collectingAndThen(Collectors.toList(),
								(all) -> all.stream().limit(MOST).toList()))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
