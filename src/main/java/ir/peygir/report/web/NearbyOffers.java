package ir.peygir.report.web;

import java.util.List;
import java.util.Locale;

import ir.peygir.report.DraftContent;
import ir.peygir.report.ReportTracking;
import ir.peygir.shared.GeoPoint;
import org.springframework.stereotype.Component;

/**
 * The reports of others that may be of the same problem as a draft.
 */
@Component
class NearbyOffers {

	private static final int SHOWN = 5;

	private final ReportTracking tracking;

	NearbyOffers(ReportTracking tracking) {
		this.tracking = tracking;
	}

	/**
	 * Nearest first; nothing without a topic or a point, or where reporters are
	 * protected.
	 */
	List<ReportTracking.Nearby> of(DraftContent draft, Locale locale) {
		if (draft.topic() == null || draft.lat() == null || draft.lon() == null) {
			return List.of();
		}
		return this.tracking.nearby(draft.topic(), new GeoPoint(draft.lat(), draft.lon()), locale)
			.stream()
			.limit(SHOWN)
			.toList();
	}

}
