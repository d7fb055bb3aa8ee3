package ir.peygir.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface Reports extends JpaRepository<Report, String> {

	Optional<Report> findByDraftId(String draftId);

	/** Until the transaction ends nobody else gets it this way. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Report r where r.code = :code")
	Optional<Report> lock(@Param("code") String code);

	/** Who else has it read in the meantime, has to read it again. */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	@Query("select r from Report r where r.code = :code")
	Optional<Report> change(@Param("code") String code);

	/** With its history, in one statement. */
	@EntityGraph(attributePaths = "events")
	@Query("select r from Report r where r.code = :code")
	Optional<Report> withHistory(@Param("code") String code);

	@Query("select r from Report r where r.topicCode = :topic and r.status in :open and r.guarded = false"
			+ " and r.place.lat between :south and :north and r.place.lon between :west and :east")
	List<Report> openWithin(@Param("topic") String topic, @Param("open") Collection<Status> open,
			@Param("south") double south, @Param("north") double north, @Param("west") double west,
			@Param("east") double east);

	@Query("""
			select r from Report r where r.topicCode = :topic and r.kind = ir.peygir.catalogue.Kind.OPINION
				and r.guarded = false and r.status <> ir.peygir.report.Status.WITHDRAWN
			order by r.registeredAt desc, r.code""")
	Slice<Report> opinions(@Param("topic") String topic, Pageable page);

	@Query("""
			select new ir.peygir.report.Opinions$PerTopic(r.topicCode, count(r)) from Report r
			where r.kind = ir.peygir.catalogue.Kind.OPINION and r.topicCode is not null
				and r.guarded = false and r.status <> ir.peygir.report.Status.WITHDRAWN
			group by r.topicCode order by count(r) desc, r.topicCode""")
	List<Opinions.PerTopic> opinionsPerTopic();

	/** Codes of reports with a promise in working days from then on, in order. */
	@Query("select r.code from Report r where r.deadline.workingDays = true and r.deadline.dueAt >= :from and r.code > :after"
			+ " and r.status not in (ir.peygir.report.Status.CLOSED, ir.peygir.report.Status.WITHDRAWN) order by r.code")
	List<String> dueFrom(@Param("from") Instant from, @Param("after") String after, Limit limit);

	@Query("select distinct e.unitCode from ReportEvent e where e.report.code = :code and e.unitCode is not null")
	Set<String> unitsOf(@Param("code") String code);

}
