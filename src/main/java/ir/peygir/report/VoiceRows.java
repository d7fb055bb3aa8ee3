package ir.peygir.report;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface VoiceRows extends JpaRepository<Voice, Voice.Key> {

	/** By its number or the hash of its secret, with the report. */
	@Query("select v from Voice v join fetch v.report where v.reportCode = :code"
			+ " and (v.number = :number or v.secretHash = :hash)")
	Optional<Voice> opened(@Param("code") String code, @Param("number") int number, @Param("hash") String hash);

	/** The same with the history of the report, in one statement. */
	@Query("select v from Voice v join fetch v.report r left join fetch r.events where v.reportCode = :code"
			+ " and (v.number = :number or v.secretHash = :hash)")
	Optional<Voice> openedWithHistory(@Param("code") String code, @Param("number") int number,
			@Param("hash") String hash);

}
