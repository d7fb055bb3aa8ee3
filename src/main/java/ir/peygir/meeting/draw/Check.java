package ir.peygir.meeting.draw;

/**
 * One thing that was looked at in a published draw.
 *
 * @param name its key; texts for readers are {@code draw.check.<name>} of the message
 * files
 * @param found what stands in the transcript
 * @param expected what should stand there
 */
public record Check(String name, boolean ok, String found, String expected) {

	static Check equal(String name, Object found, Object expected) {
		return new Check(name, found.equals(expected), found.toString(), expected.toString());
	}

	static Check that(String name, boolean ok, String found, String expected) {
		return new Check(name, ok, found, expected);
	}

}
