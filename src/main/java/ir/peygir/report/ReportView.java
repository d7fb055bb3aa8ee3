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

	/**
	 * A line of the history that citizens read.
	 *
	 * @param detail in the reader's language: of a deadline that moved, the planned day,
	 * and what the unit wrote meanwhile; else {@code null}
	 * @param others whether somebody else did it than the reader
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Event(Instant at, Happening event, Status status, @JsonInclude String unit, String detail,
			@JsonIgnore boolean others) {
	}

	/**
	 * Only for whoever showed a secret: what the city says, and of what citizens say only
	 * the reader's own.
	 *
	 * @param joined {@code true} for who stands behind the report of others, else
	 * {@code null}
	 * @param withdrawn {@code true} for who has left, else {@code null}
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Whole(String text, WhereItIs place, List<Picture> photos, String answer, String objectionAnswer,
			String question, String duplicateOf, Boolean joined, Boolean withdrawn) {
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
	 * @param result what "done" means for this topic, or {@code null}
	 * @param parentUrl private link to the report that this one was merged into
	 * @param endsWithReader whether the work stops if the reader leaves
	 * @param objected whether the reader's objection waits for those of others
	 */
	public record State(String timing, Closing closing, boolean questionOpen, String feedbackPage,
			boolean objectionOpen, int objections, String district, Integer nahiyeh, LocalDate plannedFor,
			String plannedUnit, RefusalReason refusalReason, String result, String parentUrl, boolean objected,
			boolean endsWithReader) {
	}

}
