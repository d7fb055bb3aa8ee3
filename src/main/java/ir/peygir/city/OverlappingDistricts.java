package ir.peygir.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds districts that claim the same ground; along a border that was drawn twice a
 * little is forgiven.
 */
final class OverlappingDistricts {

	/** Of the smaller one's area. */
	private static final double TOLERANCE = 0.01;

	private static final double KM_PER_DEGREE = 111.195;

	private OverlappingDistricts() {
	}

	/**
	 * @param outlines sound polygons in degrees by district code
	 * @return which ones, and how much it is
	 */
	static Optional<String> find(Map<String, Geometry> outlines) {
		List<String> found = new ArrayList<>();
		List<String> codes = List.copyOf(outlines.keySet());
		for (int i = 0; i < codes.size(); i++) {
			for (int j = i + 1; j < codes.size(); j++) {
				Geometry one = outlines.get(codes.get(i));
				Geometry other = outlines.get(codes.get(j));
				double shared = shared(one, other);
				if (shared > TOLERANCE * Math.min(one.getArea(), other.getArea())) {
					found.add("%s and %s (%.2f km²)".formatted(codes.get(i), codes.get(j),
							squareKilometres(shared, one)));
				}
			}
		}
		return found.isEmpty() ? Optional.empty() : Optional.of("districts overlap: " + String.join(", ", found));
	}

	private static double shared(Geometry one, Geometry other) {
		return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal()) ? one.intersection(other).getArea()
				: 0;
	}

	private static double squareKilometres(double degrees, Geometry where) {
		Envelope box = where.getEnvelopeInternal();
		return degrees * KM_PER_DEGREE * KM_PER_DEGREE * Math.cos(Math.toRadians(box.centre().y));
	}

}
