package ir.peygir.report;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ir.peygir.catalogue.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of many reports at once where they stand, for lists of staff.
 */
@Component
public class Standings {

	private static final Set<Kind> ACTED_ON = EnumSet.of(Kind.REQUEST, Kind.COMPLAINT);

	private final Reports reports;

	private final Clock clock;

	Standings(Reports reports, Clock clock) {
		this.reports = reports;
		this.clock = clock;
	}

	/** By code; a code that no report has is left out. */
	@Transactional(readOnly = true)
	public Map<String, Standing> of(Collection<String> codes) {
		return this.reports.findAllById(codes).stream().collect(Collectors.toMap(Report::code, this::standing));
	}

	private Standing standing(Report report) {
		boolean reviewed = report.status() == Status.ASSIGNED && !ACTED_ON.contains(report.kind());
		return new Standing(report.status().staffKey() + (reviewed ? ".review" : ""),
				report.timing(this.clock.instant()));
	}

	/**
	 * @param status key of the message that names it
	 * @param timing as in {@code timing.<code>} of the message files
	 */
	public record Standing(String status, String timing) {
	}

}
