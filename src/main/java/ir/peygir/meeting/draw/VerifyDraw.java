package ir.peygir.meeting.draw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The check of a draw for people who trust no page: {@code verify-draw FILE} of the jar,
 * without a server and without a network.
 */
public final class VerifyDraw {

	public static final String COMMAND = "verify-draw";

	static final int RIGHT = 0;

	static final int WRONG = 1;

	static final int UNREADABLE = 2;

	private static final String USAGE = """
			usage: java -jar peygir.jar verify-draw FILE [SESSION]
			  FILE     the transcript, or - for standard input
			  SESSION  what /api/meetings/sessions/{id} answered before the draw (in Persian), to compare with
			""";

	private final InputStream in;

	private final PrintStream out;

	private final ResourceBundle english = texts(Locale.ENGLISH);

	private final ResourceBundle persian = texts(Locale.ROOT);

	private VerifyDraw(InputStream in, PrintStream out) {
		this.in = in;
		this.out = out;
	}

	/**
	 * @param arguments what follows {@link #COMMAND}
	 * @return the exit code: 0 all is right, 1 something is wrong, 2 it could not be read
	 */
	public static int run(List<String> arguments, InputStream in, PrintStream out) {
		if (arguments.isEmpty() || arguments.size() > 2) {
			out.print(USAGE);
			return UNREADABLE;
		}
		return new VerifyDraw(in, out).check(arguments);
	}

	private int check(List<String> arguments) {
		MessageDigest digest = Sha256.start();
		try (InputStream bytes = new DigestInputStream(open(arguments.get(0)), digest)) {
			Transcript transcript = TranscriptReader.read(bytes);
			bytes.transferTo(OutputStream.nullOutputStream());
			Announced announced = (arguments.size() == 2) ? announced(arguments.get(1)) : Announced.NOTHING;
			boolean right = tell(DrawCheck.check(transcript, announced));
			this.out.println("SHA-256: " + HexFormat.of().formatHex(digest.digest()));
			say("", right ? "draw.right" : "draw.wrong");
			return right ? RIGHT : WRONG;
		}
		catch (NoSuchFileException ex) {
			return unreadable("no such file: " + ex.getFile());
		}
		catch (IOException ex) {
			return unreadable(ex.getMessage());
		}
	}

	private InputStream open(String file) throws IOException {
		return new BufferedInputStream(file.equals("-") ? this.in : Files.newInputStream(Path.of(file)), 1 << 16);
	}

	private Announced announced(String file) throws IOException {
		try (InputStream session = open(file)) {
			return AnnouncedReader.read(session);
		}
	}

	private boolean tell(List<Check> checks) {
		List<Check> wrong = new ArrayList<>();
		for (Check check : checks) {
			say(check.ok() ? "✓ " : "✗ ", "draw.check." + check.name());
			if (!check.ok()) {
				this.out.println("    " + check.found() + (check.expected().isEmpty() ? "" : " ≠ " + check.expected()));
				wrong.add(check);
			}
		}
		return wrong.isEmpty();
	}

	private int unreadable(String reason) {
		say("✗ ", "draw.unreadable");
		this.out.println("    " + reason);
		return UNREADABLE;
	}

	private void say(String mark, String key) {
		this.out.println(mark + this.english.getString(key) + " · " + this.persian.getString(key));
	}

	private static ResourceBundle texts(Locale language) {
		return ResourceBundle.getBundle("messages.meeting-draw", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

}
