package ir.peygir.report;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface Reports extends JpaRepository<Report, String> {

	Optional<Report> findByDraftId(String draftId);

	/** With its history, in one statement. */
	@EntityGraph(attributePaths = "events")
	@Query("select r from Report r where r.code = :code")
	Optional<Report> withHistory(@Param("code") String code);

	@Query("select r from Report r where r.topicCode = :topic and r.status not in (ir.peygir.report.Status.CLOSED, ir.peygir.report.Status.WITHDRAWN)"
			+ " and r.place.lat between :south and :north and r.place.lon between :west and :east")
	List<Report> openWithin(@Param("topic") String topic, @Param("south") double south, @Param("north") double north,
			@Param("west") double west, @Param("east") double east);

	@Query("select count(e) > 0 from ReportEvent e where e.report.code = :code and e.unitCode in :units")
	boolean wasWith(@Param("code") String code, @Param("units") java.util.Collection<String> units);

}
