package ir.peygir.meeting.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface SessionRows extends JpaRepository<MeetingSession, String> {

	/** Until the transaction ends nobody else gets it this way. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from MeetingSession s where s.id = :id")
	Optional<MeetingSession> lock(@Param("id") String id);

	@Query("select s from MeetingSession s where s.hostCode = :host and s.heldOn >= :from order by s.heldOn, s.id")
	List<MeetingSession> ofHost(@Param("host") String host, @Param("from") LocalDate from);

	@Query("""
			select s from MeetingSession s where s.heldOn between :from and :to
				and (:district is null or s.districtCode = :district) order by s.heldOn, s.id""")
	List<MeetingSession> between(@Param("district") String district, @Param("from") LocalDate from,
			@Param("to") LocalDate to);

	@Query("""
			select s from MeetingSession s where s.hostCode = :host and s.announcedFor between :from and :to
				order by s.announcedFor""")
	List<MeetingSession> announcedFor(@Param("host") String host, @Param("from") LocalDate from,
			@Param("to") LocalDate to);

	/** Not over, on that day or later. */
	@Query("""
			select s.id from MeetingSession s where s.heldOn >= :from and s.state not in
				(ir.peygir.meeting.SessionState.HELD, ir.peygir.meeting.SessionState.CANCELLED) order by s.heldOn, s.id""")
	List<String> toCome(@Param("from") LocalDate from);

	/** Later ones of a host that take tickets, or will. */
	@Query("""
			select s from MeetingSession s where s.hostCode = :host and s.id <> :id and s.times.drawAt > :after
				and s.times.closesAt > :now
				and (s.state in (ir.peygir.meeting.SessionState.ANNOUNCED, ir.peygir.meeting.SessionState.OPEN)
					or (s.state = ir.peygir.meeting.SessionState.MOVED and s.drawnAt is null))
				order by s.heldOn, s.id""")
	List<MeetingSession> takingTickets(@Param("host") String host, @Param("id") String id,
			@Param("after") Instant after, @Param("now") Instant now, Limit limit);

	@Query("""
			select s from MeetingSession s where s.hostCode = :host and s.drawnAt between :from and :to order by s.drawnAt""")
	List<MeetingSession> drawn(@Param("host") String host, @Param("from") Instant from, @Param("to") Instant to);

}
