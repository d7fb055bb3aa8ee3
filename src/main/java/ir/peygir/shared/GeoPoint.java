package ir.peygir.shared;

/**
 * A place on earth.
 *
 * @param lat latitude in degrees, WGS 84
 * @param lon longitude in degrees, WGS 84
 */
public record GeoPoint(double lat, double lon) {

	private static final double EARTH_RADIUS = 6_371_008.8;

	public GeoPoint {
		if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
			throw new IllegalArgumentException("not a point on earth");
		}
	}

	/** Great-circle distance in metres (haversine). */
	public double distanceTo(GeoPoint other) {
		double dLat = Math.toRadians(other.lat - this.lat);
		double dLon = Math.toRadians(other.lon - this.lon);
		double h = Math.pow(Math.sin(dLat / 2), 2) + Math.cos(Math.toRadians(this.lat))
				* Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
		return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(h));
	}

}
