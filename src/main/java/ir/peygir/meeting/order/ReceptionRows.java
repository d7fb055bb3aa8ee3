package ir.peygir.meeting.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface ReceptionRows extends JpaRepository<Reception, Long> {

	Optional<Reception> findByRequestCodeAndSessionId(String requestCode, String sessionId);

	Optional<Reception> findFirstByRequestCodeAndRecordedAtIsNotNullOrderByIdDesc(String requestCode);

	List<Reception> findBySessionId(String sessionId);

	@Query("select r from Reception r where r.sessionId like :sessions and r.startedAt >= :from and r.startedAt < :to"
			+ " and r.endedAt is not null")
	List<Reception> heldBetween(@Param("sessions") String sessions, @Param("from") Instant from,
			@Param("to") Instant to);

}
