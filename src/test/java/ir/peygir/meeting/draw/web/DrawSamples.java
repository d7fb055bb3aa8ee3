package ir.peygir.meeting.draw.web;

import java.util.List;

import ir.peygir.meeting.draw.Draws;
import ir.peygir.meeting.draw.Transcript;

/**
 * The page of a draw as the tests of all pages show it.
 */
public final class DrawSamples {

	private DrawSamples() {
	}

	public static Object view(Transcript transcript, int page, String ticket) {
		return DrawView.of(transcript, Draws.hash(transcript), page, ticket);
	}

	public static Object officers() {
		return new Officers(Officers.Officer.of("mayor-06"), Officers.Officer.of("supervisors"));
	}

	public static List<String> checks() {
		return DrawView.CHECKS;
	}

}
