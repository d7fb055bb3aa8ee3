package ir.peygir.report;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Tells whoever keeps the calendar what their last change did to the deadlines.
 */
@Component
public class DeadlineProgress {

	private final DeadlineMoveTable moves;

	DeadlineProgress(DeadlineMoveTable moves) {
		this.moves = moves;
	}

	/** Empty if the calendar was never changed. */
	public Optional<Latest> latest() {
		return this.moves.latest();
	}

	/**
	 * @param moved how many deadlines moved so far
	 * @param finished whether all were looked at
	 */
	public record Latest(String reason, int moved, boolean finished) {
	}

}
