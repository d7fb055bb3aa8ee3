package ir.peygir.report;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface DraftRows extends JpaRepository<Draft, String> {

	/** Until the transaction ends nobody else gets it this way. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Draft d where d.id = :id")
	Optional<Draft> lock(@Param("id") String id);

	@Query("select d.id from Draft d where d.updatedAt < :before")
	java.util.List<String> olderThan(@Param("before") Instant before);

	@Modifying
	@Query("delete from Draft d where d.updatedAt < :before")
	int sweep(@Param("before") Instant before);

}
