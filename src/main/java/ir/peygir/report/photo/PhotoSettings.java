package ir.peygir.report.photo;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where new photos and documents are kept.
 *
 * @param directory {@code null}: in the database
 * @param directoryReadOnly the directory only holds what was put there before; new ones
 * go to the database
 */
@ConfigurationProperties("peygir.photos")
record PhotoSettings(Path directory, @DefaultValue("false") boolean directoryReadOnly) {

	static final String DIRECTORY = "peygir.photos.directory";

}
