package ir.peygir.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import ir.peygir.shared.GeoPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Finds the district of a point, in metres on a plane that is laid locally on the city.
 */
class Outlines {

	/** An outline may be wrong by so much: the neighbour is proposed too. */
	private static final double NEAR_BORDER = 60;

	/** Places at the rim of the city still belong to somebody. */
	private static final double NEAR_CITY = 1_000;

	private final Map<String, Geometry> degrees;

	private final LocalPlane plane;

	private final STRtree tree = new STRtree();

	/**
	 * @param degrees a polygon in longitude and latitude by district code
	 */
	Outlines(Map<String, Geometry> degrees) {
		this.degrees = new TreeMap<>(degrees);
		Envelope city = new Envelope();
		degrees.values().forEach((outline) -> city.expandToInclude(outline.getEnvelopeInternal()));
		this.plane = new LocalPlane(city.centre());
		this.degrees.forEach((code, outline) -> add(code, this.plane.project(outline)));
		this.tree.build();
	}

	Map<String, Geometry> degrees() {
		return this.degrees;
	}

	Optional<DistrictMatch> match(GeoPoint place) {
		Point point = this.plane.project(place);
		List<Outline> near = within(point, NEAR_BORDER);
		Optional<Outline> containing = near.stream()
			.filter((outline) -> outline.area().covers(point))
			.min(Comparator.comparing(Outline::code));
		if (containing.isEmpty()) {
			return within(point, NEAR_CITY).stream()
				.findFirst()
				.map((nearest) -> new DistrictMatch(null, List.of(nearest.code())));
		}
		String code = containing.get().code();
		return Optional.of(new DistrictMatch(code,
				near.stream().map(Outline::code).filter((other) -> !other.equals(code)).toList()));
	}

	/** Nearest first, the lower code first among equals. */
	private List<Outline> within(Point point, double metres) {
		Envelope around = new Envelope(point.getCoordinate());
		around.expandBy(metres);
		List<Near> near = new ArrayList<>();
		this.tree.query(around, (item) -> near.add(new Near((Outline) item, ((Outline) item).distanceTo(point))));
		return near.stream()
			.filter((item) -> item.metres() <= metres)
			.sorted(Comparator.comparingDouble(Near::metres).thenComparing((item) -> item.outline().code()))
			.map(Near::outline)
			.toList();
	}

	private void add(String code, Geometry outline) {
		Geometry sound = outline.isValid() ? outline : GeometryFixer.fix(outline);
		this.tree.insert(sound.getEnvelopeInternal(),
				new Outline(code, PreparedGeometryFactory.prepare(sound), new IndexedFacetDistance(sound)));
	}

	private record Outline(String code, PreparedGeometry area, IndexedFacetDistance border) {

		double distanceTo(Point point) {
			return this.area.covers(point) ? 0 : this.border.distance(point);
		}

	}

	private record Near(Outline outline, double metres) {
	}

	/** Equirectangular: within a city right to about two metres in a kilometre. */
	private static final class LocalPlane {

		private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

		private final GeometryFactory geometries = new GeometryFactory();

		private final Coordinate centre;

		private final double shrink;

		LocalPlane(Coordinate centre) {
			this.centre = centre;
			this.shrink = Math.cos(Math.toRadians(centre.y));
		}

		Point project(GeoPoint place) {
			return this.geometries.createPoint(project(place.lon(), place.lat()));
		}

		Geometry project(Geometry degrees) {
			Geometry metres = degrees.copy();
			metres.apply((Coordinate at) -> at.setCoordinate(project(at.x, at.y)));
			metres.geometryChanged();
			return metres;
		}

		private Coordinate project(double lon, double lat) {
			return new Coordinate((lon - this.centre.x) * this.shrink * METRES_PER_DEGREE,
					(lat - this.centre.y) * METRES_PER_DEGREE);
		}

	}

}
