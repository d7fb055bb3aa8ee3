package ir.peygir.report;

import java.util.Optional;

import ir.peygir.shared.GeoPoint;
import jakarta.persistence.Embeddable;

/**
 * Where it is; every part may be missing.
 */
@Embeddable
class Place {

	private Double lat;

	private Double lon;

	private String districtCode;

	private Integer nahiyeh;

	private String address;

	protected Place() {
	}

	Place(GeoPoint point, String districtCode, Integer nahiyeh, String address) {
		this.lat = (point != null) ? point.lat() : null;
		this.lon = (point != null) ? point.lon() : null;
		this.districtCode = districtCode;
		this.nahiyeh = nahiyeh;
		this.address = address;
	}

	/**
	 * Staff corrected the district; the ناحیه of another district means nothing there.
	 */
	Place in(String district) {
		boolean same = district.equals(this.districtCode);
		return new Place(point().orElse(null), district, same ? this.nahiyeh : null, this.address);
	}

	Optional<GeoPoint> point() {
		return (this.lat != null && this.lon != null) ? Optional.of(new GeoPoint(this.lat, this.lon))
				: Optional.empty();
	}

	String districtCode() {
		return this.districtCode;
	}

	Integer nahiyeh() {
		return this.nahiyeh;
	}

	String address() {
		return this.address;
	}

}
