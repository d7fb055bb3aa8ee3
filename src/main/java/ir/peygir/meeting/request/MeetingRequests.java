package ir.peygir.meeting.request;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.meeting.RequestStatus;
import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface MeetingRequests extends JpaRepository<MeetingRequest, String> {

	/** Until the transaction ends nobody else gets it this way. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from MeetingRequest r where r.code = :code")
	Optional<MeetingRequest> lock(@Param("code") String code);

	/** With its history, in one statement. */
	@EntityGraph(attributePaths = "events")
	@Query("select r from MeetingRequest r where r.code = :code")
	Optional<MeetingRequest> withHistory(@Param("code") String code);

	boolean existsByOpenPerson(String person);

	boolean existsByOpenMatter(String matter);

	/** Those that nobody verified in time. */
	@Query("select r.code from MeetingRequest r where r.verifiedAt is null and r.verifyUntil <= :now"
			+ " and r.status = ir.peygir.meeting.RequestStatus.REGISTERED order by r.code")
	List<String> neverVerified(@Param("now") Instant now, Limit limit);

	/** Those that ended without ever having counted, and whose people are still known. */
	@Query("select r from MeetingRequest r where r.verifiedAt is null and r.since <= :before"
			+ " and r.status = ir.peygir.meeting.RequestStatus.CANCELLED"
			+ " and exists (select 1 from Contact c where c.id = r.contactId) order by r.code")
	List<MeetingRequest> neverCounted(@Param("before") Instant before, Limit limit);

	/** In whose place that report was opened. */
	@Query("select r from MeetingRequest r where r.course.reportCode = :report")
	List<MeetingRequest> insteadOf(@Param("report") String report);

	/** Of a session, in no order. */
	@Query("select r.code from MeetingRequest r where r.sessionId = :session and r.status in :statuses")
	List<String> in(@Param("session") String session, @Param("statuses") Collection<RequestStatus> statuses);

	/** Those of these people with a seat, unanswered offers first, then the newest. */
	@Query("select r from MeetingRequest r where r.contactId in :contacts and r.status in"
			+ " (ir.peygir.meeting.RequestStatus.OFFERED, ir.peygir.meeting.RequestStatus.CONFIRMED)"
			+ " order by r.status desc, r.since desc")
	List<MeetingRequest> holding(@Param("contacts") Collection<UUID> contacts, Limit limit);

}
