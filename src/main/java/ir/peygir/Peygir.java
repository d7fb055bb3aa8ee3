package ir.peygir;

import java.util.Locale;
import java.util.TimeZone;

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
		// one zone for due dates; Latin digits in ids, SQL and logs
		TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tehran"));
		Locale.setDefault(Locale.ENGLISH);
		SpringApplication.run(Peygir.class, args);
	}

}
