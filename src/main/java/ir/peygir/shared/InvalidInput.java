package ir.peygir.shared;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields that cannot be taken as they are, each with the key of a message that stands
 * beside it; 422 for programs.
 */
public class InvalidInput extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<FieldProblem> problems;

	InvalidInput(List<FieldProblem> problems) {
		super("invalid input: " + problems.stream().map(FieldProblem::field).toList());
		this.problems = List.copyOf(problems);
	}

	/** One field alone. */
	public static InvalidInput of(String field, String key, Object... arguments) {
		return new InvalidInput(List.of(new FieldProblem(field, key, arguments)));
	}

	public List<FieldProblem> problems() {
		return this.problems;
	}

	/**
	 * @param field a path such as {@code place.lat}
	 * @param key the key of the message, with its arguments
	 */
	public record FieldProblem(String field, String key, Object... arguments) {
	}

	/** Collects problems, so that a person is told of all of them at once. */
	public static class Collector {

		private final List<FieldProblem> problems = new ArrayList<>();

		public Collector reject(String field, String key, Object... arguments) {
			this.problems.add(new FieldProblem(field, key, arguments));
			return this;
		}

		public Collector rejectIf(boolean wrong, String field, String key, Object... arguments) {
			return wrong ? reject(field, key, arguments) : this;
		}

		public boolean isEmpty() {
			return this.problems.isEmpty();
		}

		/**
		 * @throws InvalidInput if anything was rejected
		 */
		public void orThrow() {
			if (!this.problems.isEmpty()) {
				throw new InvalidInput(this.problems);
			}
		}

	}

}
