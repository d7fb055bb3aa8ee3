package ir.peygir.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface Surveys extends JpaRepository<Survey, Long> {

	Optional<Survey> findByTokenHash(String tokenHash);

	Optional<Survey> findByOpenKey(String caseCode);

	List<Survey> findByContactIdInAndOpenKeyIsNotNullOrderByAskedAtDesc(Collection<UUID> contacts);

}
