package ir.peygir.report.web;

import java.util.Locale;
import java.util.Map;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.Submission;

/**
 * A report as programs send it.
 */
record ReportBody(String kind, String topicCode, String text, Where place, ContactDetails contact, boolean anonymous,
		Map<String, String> answers, String joins) {

	Submission submission(Locale locale) {
		Where where = (this.place != null) ? this.place : new Where(null, null, null, null, null);
		return new Submission(this.kind, this.topicCode, this.text, where.lat(), where.lon(), where.districtCode(),
				where.nahiyeh(), where.address(), this.contact, this.anonymous, this.answers, Submission.Channel.API,
				null, locale);
	}

	record Where(Double lat, Double lon, String districtCode, Integer nahiyeh, String address) {
	}

}
