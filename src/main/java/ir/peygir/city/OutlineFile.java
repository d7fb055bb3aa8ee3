package ir.peygir.city;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ir.peygir.shared.MissingSetting;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.core.io.Resource;

/**
 * Reads the outlines of the districts and refuses to start on a file that would send
 * messages to the wrong office.
 */
final class OutlineFile {

	private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

	private OutlineFile() {
	}

	/**
	 * @param file GeoJSON with a polygon for each district, named by a property
	 * {@code code} ({@code "06"}, {@code "6"} or {@code 6})
	 * @throws MissingSetting if it cannot be read, or a district is missing, unknown,
	 * there twice, or has no outline in degrees
	 */
	static Outlines read(Resource file, Collection<String> districts) {
		Map<String, Geometry> outlines = new TreeMap<>();
		for (JsonNode feature : features(file)) {
			String code = code(feature.path("properties").path("code").asText());
			if (!districts.contains(code)) {
				throw refused(file, "district \"" + code + "\" is unknown");
			}
			if (outlines.put(code, outline(file, code, feature.path("geometry"))) != null) {
				throw refused(file, "district " + code + " is there twice");
			}
		}
		Set<String> missing = new TreeSet<>(districts);
		missing.removeAll(outlines.keySet());
		if (!missing.isEmpty()) {
			throw refused(file, "districts " + missing + " are missing");
		}
		return new Outlines(outlines);
	}

	private static JsonNode features(Resource file) {
		try (InputStream stream = file.getInputStream()) {
			return new JsonMapper().readTree(stream).path("features");
		}
		catch (IOException ex) {
			throw refused(file, "it cannot be read");
		}
	}

	private static Geometry outline(Resource file, String code, JsonNode geometry) {
		try {
			Geometry outline = new GeoJsonReader().read(geometry.toString());
			if (outline instanceof Polygonal && !outline.isEmpty() && EARTH.contains(outline.getEnvelopeInternal())) {
				return outline;
			}
		}
		catch (ParseException | RuntimeException ex) {
			// the reader answers strange JSON with whatever happens to it
		}
		throw refused(file, "district " + code + " has no polygon in degrees");
	}

	private static String code(String code) {
		return (code.length() == 1) ? "0" + code : code;
	}

	private static MissingSetting refused(Resource file, String why) {
		return new MissingSetting("peygir.city.boundaries",
				"a GeoJSON file with one polygon per district; in " + file.getDescription() + " " + why);
	}

}
