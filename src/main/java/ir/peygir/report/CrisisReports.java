package ir.peygir.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/**
 * The reports of a crisis that have no answer yet, oldest first; an empty word or 0 means
 * any, and no list may be empty.
 */
interface CrisisReports extends Repository<Report, String> {

	String OF_CRISIS = """
			r.topicCode in :topics and (:district = '' or r.place.districtCode = :district)
				and (:nahiyeh = 0 or r.place.nahiyeh = :nahiyeh) and (:unit = '' or r.route.unitCode = :unit)
				and r.registeredAt >= :from and r.registeredAt < :to
				and r.status not in (ir.peygir.report.Status.ANSWERED, ir.peygir.report.Status.CLOSED,
					ir.peygir.report.Status.WITHDRAWN)
				and (:everything = true or r.route.unitCode in :units or r.code in :held)
			""";

	/**
	 * Those that wait for the answer of their unit.
	 * @param shown topics with their version, as {@code code/version}, that ask for
	 * evidence
	 */
	@Query("select r from Report r where " + OF_CRISIS + """
			and r.status = ir.peygir.report.Status.ASSIGNED and r.verdict.underReview is null
			and r.objection.count = 0 and r.guarded = false
			and r.kind in (ir.peygir.catalogue.Kind.REQUEST, ir.peygir.catalogue.Kind.COMPLAINT)
			and concat(r.topicCode, '/', cast(r.topicVersion as string)) not in :shown
			order by r.registeredAt, r.code""")
	List<Report> waiting(@Param("topics") Collection<String> topics, @Param("district") String district,
			@Param("nahiyeh") int nahiyeh, @Param("unit") String unit, @Param("from") Instant from,
			@Param("to") Instant to, @Param("everything") boolean everything, @Param("units") Collection<String> units,
			@Param("held") Collection<String> held, @Param("shown") Collection<String> shown, Pageable page);

	@Query("select r from Report r where " + OF_CRISIS + "and r.code not in :but order by r.registeredAt, r.code")
	List<Report> others(@Param("topics") Collection<String> topics, @Param("district") String district,
			@Param("nahiyeh") int nahiyeh, @Param("unit") String unit, @Param("from") Instant from,
			@Param("to") Instant to, @Param("everything") boolean everything, @Param("units") Collection<String> units,
			@Param("held") Collection<String> held, @Param("but") Collection<String> but, Limit limit);

	@Query("select count(r) from Report r where " + OF_CRISIS)
	long count(@Param("topics") Collection<String> topics, @Param("district") String district,
			@Param("nahiyeh") int nahiyeh, @Param("unit") String unit, @Param("from") Instant from,
			@Param("to") Instant to, @Param("everything") boolean everything, @Param("units") Collection<String> units,
			@Param("held") Collection<String> held);

	@Query("select r from Report r where r.code in :codes order by r.registeredAt, r.code")
	List<Report> of(@Param("codes") Collection<String> codes);

}
