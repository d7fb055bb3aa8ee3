package ir.peygir.report;

import java.util.List;

import ir.peygir.report.photo.Photo;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.GeoPoint;
import org.springframework.stereotype.Component;

/**
 * What a voice reads of a report beside what everybody may: its own words, place and
 * photos, never those of another voice.
 */
@Component
class OwnPart {

	private final PhotoStore photos;

	OwnPart(PhotoStore photos) {
		this.photos = photos;
	}

	ReportView.Whole of(Voice reader) {
		Report report = reader.report();
		boolean asked = report.status() == Status.WAITING_FOR_CITIZEN && report.askedVoice() != null
				&& report.askedVoice() == reader.number();
		return new ReportView.Whole(reader.isReporter() ? report.content() : reader.content(), place(reader),
				pictures(reader), report.verdict().answer(), report.objection().answer(),
				asked ? report.question() : null, report.duplicateOf(), reader.isReporter() ? null : true,
				reader.isLiving() ? null : true);
	}

	private static ReportView.WhereItIs place(Voice reader) {
		Place own = reader.isReporter() ? reader.report().place() : reader.place();
		GeoPoint point = own.point().orElse(null);
		// the district is where the case is, whatever a joiner wrote
		return new ReportView.WhereItIs((point != null) ? point.lat() : null, (point != null) ? point.lon() : null,
				reader.report().place().districtCode(), own.address());
	}

	/**
	 * What they sent themselves, and of the evidence what belongs to the answer they
	 * read.
	 */
	private List<ReportView.Picture> pictures(Voice reader) {
		Report report = reader.report();
		return this.photos.ofReport(report.code())
			.stream()
			.filter((photo) -> (photo.role() == Photo.Role.CITIZEN) ? photo.voice() == reader.number()
					: report.verdict().covers(photo.at()))
			.map((photo) -> new ReportView.Picture(photo.id(), photo.url(), photo.thumb(),
					photo.role() == Photo.Role.EVIDENCE))
			.toList();
	}

}
