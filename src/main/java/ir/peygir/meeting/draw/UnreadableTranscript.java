package ir.peygir.meeting.draw;

import java.io.IOException;
import java.io.Serial;

/**
 * A file that is no transcript, and where it stops being one.
 */
public class UnreadableTranscript extends IOException {

	@Serial
	private static final long serialVersionUID = 1L;

	UnreadableTranscript(String message, int line, int column) {
		super(message + " (line " + line + ", column " + column + ")");
	}

	UnreadableTranscript(String message) {
		super(message);
	}

}
