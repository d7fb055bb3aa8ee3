package ir.peygir.city;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ir.peygir.shared.MissingSetting;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
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
	 * there twice, has no sound outline in degrees, or overlaps another
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
		if (outlines.isEmpty()) {
			throw refused(file, "there is no district at all");
		}
		Set<String> missing = new TreeSet<>(districts);
		missing.removeAll(outlines.keySet());
		if (!missing.isEmpty()) {
			throw refused(file, "districts " + missing + " are missing");
		}
		OverlappingDistricts.find(outlines).ifPresent((what) -> {
			throw refused(file, what);
		});
		return new Outlines(outlines);
	}

	private static JsonNode features(Resource file) {
		try (InputStream stream = file.getInputStream()) {
			return new JsonMapper().readTree(stream).path("features");
		}
		catch (JsonProcessingException ex) {
			JsonLocation at = ex.getLocation();
			throw refused(file, "line %d is no JSON".formatted((at != null) ? at.getLineNr() : 1));
		}
		catch (IOException ex) {
			throw refused(file, "nothing can be read");
		}
	}

	private static Geometry outline(Resource file, String code, JsonNode geometry) {
		Geometry outline = polygon(geometry)
			.orElseThrow(() -> refused(file, "district " + code + " has no polygon in degrees"));
		TopologyValidationError error = new IsValidOp(outline).getValidationError();
		if (error != null) {
			Coordinate at = error.getCoordinate();
			throw refused(file, "the outline of district %s is broken near %.5f, %.5f (%s)".formatted(code, at.y, at.x,
					error.getMessage().toLowerCase(Locale.ROOT)));
		}
		return outline;
	}

	private static Optional<Geometry> polygon(JsonNode geometry) {
		try {
			return Optional.ofNullable(new GeoJsonReader().read(geometry.toString()))
				.filter((outline) -> outline instanceof Polygonal && !outline.isEmpty()
						&& EARTH.contains(outline.getEnvelopeInternal()));
		}
		catch (ParseException | RuntimeException ex) {
			// the reader answers strange JSON with whatever happens to it
			return Optional.empty();
		}
	}

	private static String code(String code) {
		return (code.length() == 1) ? "0" + code : code;
	}

	private static MissingSetting refused(Resource file, String why) {
		return new MissingSetting("peygir.city.boundaries",
				"a GeoJSON file with one polygon per district; in " + file.getDescription() + ": " + why);
	}

}
