package ir.peygir;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import ir.peygir.audit.VerifyTrail;
import ir.peygir.meeting.draw.VerifyDraw;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/**
 * A city's messages and public meetings on one embedded workflow engine.
 */
@Modulithic(systemName = "Peygir", sharedModules = "shared")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Peygir {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(VerifyDraw.COMMAND)) {
			verifyDraw(List.of(args).subList(1, args.length));
		}
		if (args.length > 0 && args[0].equals(VerifyTrail.COMMAND)) {
			System.exit(VerifyTrail.run(List.of(args).subList(1, args.length), System.getenv(), out()));
		}
		// one zone for due dates; Latin digits in ids, SQL and logs
		TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tehran"));
		Locale.setDefault(Locale.ENGLISH);
		SpringApplication.run(Peygir.class, args);
	}

	/** Without a server: whoever checks a draw shall not have to trust one. */
	private static void verifyDraw(List<String> arguments) {
		System.exit(VerifyDraw.run(arguments, System.in, out()));
	}

	private static PrintStream out() {
		return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
	}

}
