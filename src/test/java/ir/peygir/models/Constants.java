package ir.peygir.models;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The names that code shares with each diagram, which only the packages of the processes
 * may use.
 */
final class Constants {

	private Constants() {
	}

	/** Value by name of the constant. */
	static Map<String, String> of(String type) {
		try {
			Map<String, String> constants = new TreeMap<>();
			for (Field field : Class.forName(type).getDeclaredFields()) {
				if (field.getType() == String.class) {
					field.setAccessible(true);
					constants.put(field.getName(), (String) field.get(null));
				}
			}
			return constants;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Map<String, String> ofReport() {
		return of("ir.peygir.report.process.ReportModel");
	}

	static Map<String, String> ofFeedback() {
		return of("ir.peygir.feedback.process.FeedbackModel");
	}

	static Map<String, String> ofSession() {
		return of("ir.peygir.meeting.session.process.SessionModel");
	}

	static Map<String, String> ofMeetingRequest() {
		return of("ir.peygir.meeting.request.process.RequestModel");
	}

	static Map<String, String> ofOrder() {
		return of("ir.peygir.meeting.order.process.OrderModel");
	}

	static Map<String, String> all() {
		Map<String, String> all = new TreeMap<>();
		Stream.of(ofReport(), ofFeedback(), ofSession(), ofMeetingRequest(), ofOrder())
			.forEach((names) -> names.forEach((name, value) -> all.put(value, name)));
		return all;
	}

}
