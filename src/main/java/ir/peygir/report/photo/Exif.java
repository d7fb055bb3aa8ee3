package ir.peygir.report.photo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import ir.peygir.shared.Display;
import ir.peygir.shared.GeoPoint;

/**
 * Reads what a camera wrote beside the picture: which way is up, when and where.
 */
final class Exif {

	/** Of a file that tells nothing. */
	static final Exif NONE = new Exif(new Metadata());

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private final Metadata metadata;

	private Exif(Metadata metadata) {
		this.metadata = metadata;
	}

	/**
	 * @param block a TIFF structure, with or without the prefix {@code Exif\0\0}
	 */
	static Exif of(byte[] block) {
		boolean prefixed = block.length > 6 && block[0] == 'E' && block[1] == 'x';
		byte[] tiff = prefixed ? Arrays.copyOfRange(block, 6, block.length) : block;
		Metadata metadata = new Metadata();
		try {
			new ExifReader().extract(new ByteArrayReader(tiff), metadata);
		}
		catch (RuntimeException ex) {
			// cameras write broken EXIF; what was read before stays
		}
		return new Exif(metadata);
	}

	/**
	 * @return 1 to 8; 1 if it is not told
	 */
	int orientation() {
		ExifIFD0Directory directory = this.metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
		try {
			int value = (directory != null && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION))
					? directory.getInt(ExifIFD0Directory.TAG_ORIENTATION) : 1;
			return (value >= 1 && value <= 8) ? value : 1;
		}
		catch (MetadataException ex) {
			return 1;
		}
	}

	/** By the camera's clock: the city's zone unless it tells its own. */
	Optional<Instant> takenAt() {
		return this.metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)
			.stream()
			.flatMap((directory) -> moment(directory, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL,
					ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL)
				.or(() -> moment(directory, ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED,
						ExifSubIFDDirectory.TAG_TIME_ZONE_DIGITIZED))
				.stream())
			.findFirst();
	}

	private static Optional<Instant> moment(ExifSubIFDDirectory directory, int time, int offset) {
		try {
			// not by the library, which makes a whole year of a wrong month
			LocalDateTime local = LocalDateTime.parse(text(directory, time), TIME);
			String zone = text(directory, offset);
			return Optional
				.of(local.atZone(zone.matches("[+-]\\d\\d:\\d\\d") ? ZoneOffset.of(zone) : Display.CITY).toInstant());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static String text(ExifSubIFDDirectory directory, int tag) {
		String text = directory.getString(tag);
		return (text != null) ? text.strip() : "";
	}

	Optional<GeoPoint> point() {
		return this.metadata.getDirectoriesOfType(GpsDirectory.class)
			.stream()
			.map(GpsDirectory::getGeoLocation)
			.filter((place) -> place != null && !place.isZero() && Math.abs(place.getLatitude()) <= 90
					&& Math.abs(place.getLongitude()) <= 180)
			.map((place) -> new GeoPoint(place.getLatitude(), place.getLongitude()))
			.findFirst();
	}

}
