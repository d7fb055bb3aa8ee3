package ir.peygir.city;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import ir.peygir.shared.Secret;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Draws the districts on the map of our own pages, so that no map server outside is
 * asked.
 */
@RestController
class CityMap {

	private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json;charset=UTF-8");

	private static final int DECIMALS = 5;

	private final String outlines;

	private final String tag;

	CityMap(City city) {
		this.outlines = draw(city);
		this.tag = "\"" + Secret.hash(this.outlines) + "\"";
	}

	@GetMapping("/map/districts.geojson")
	ResponseEntity<String> districts() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
			.eTag(this.tag)
			.contentType(GEO_JSON)
			.body(this.outlines);
	}

	private static String draw(City city) {
		Map<String, Geometry> outlines = city.outlines().degrees();
		ObjectNode map = new JsonMapper().createObjectNode().put("type", "FeatureCollection");
		ArrayNode features = map.putArray("features");
		city.districts().forEach((district) -> draw(features.addObject(), district, outlines.get(district.code())));
		return map.toString();
	}

	private static void draw(ObjectNode feature, District district, Geometry outline) {
		GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
		writer.setEncodeCRS(false);
		feature.put("type", "Feature");
		feature.putObject("properties")
			.put("code", district.code())
			.put("title", district.titleFa())
			.put("titleEn", district.titleEn())
			.putArray("label")
			.add(district.label().lon())
			.add(district.label().lat());
		feature.putRawValue("geometry", new RawValue(writer.write(outline)));
	}

}
