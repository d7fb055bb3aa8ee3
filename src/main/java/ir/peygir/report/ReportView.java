package ir.peygir.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import ir.peygir.catalogue.Kind;

/**
 * What may be seen of a report: by everybody who has its code, and the {@link Whole} by
 * whoever showed its secret.
 *
 * @param topic title in the reader's language, {@code null} until an officer chose one
 * @param unit title of who has it, {@code null} before that
 * @param whole {@code null} in the reduced view
 * @param state what pages need besides
 */
public record ReportView(String code, Kind kind, String topic, Status status, Stage stage, String unit, Instant since,
		Instant promisedBy, Outcome outcome, int voices, List<Event> history,
		@com.fasterxml.jackson.annotation.JsonUnwrapped Whole whole, @JsonIgnore State state) {

	/** A line of the history that citizens read. */
	public record Event(Instant at, Happening event, Status status, String unit) {
	}

	/** Only for whoever showed the secret. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Whole(String text, WhereItIs place, List<Picture> photos, String answer, String objectionAnswer,
			String question, String duplicateOf) {
	}

	/**
	 * A photo as the citizen gets it: not who added it.
	 *
	 * @param url carries its own token
	 * @param evidence whether it shows what was done
	 */
	public record Picture(String id, String url, String thumb, boolean evidence) {
	}

	public record WhereItIs(Double lat, Double lon, String districtCode, String address) {
	}

	/**
	 * @param timing {@code onTime}, {@code dueSoon}, {@code overdue}, {@code paused} or
	 * {@code null}
	 * @param feedbackPage where the citizen is asked about the answer, or {@code null}
	 */
	public record State(String timing, Closing closing, boolean questionOpen, String feedbackPage,
			boolean objectionOpen, int objections, String district, Integer nahiyeh, LocalDate plannedFor,
			String plannedUnit) {
	}

}
