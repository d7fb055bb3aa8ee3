package ir.peygir.feedback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Surveys extends JpaRepository<Survey, Long> {

	Optional<Survey> findByTokenHash(String tokenHash);

	Optional<Survey> findByOpenKey(String openKey);

	List<Survey> findByCaseCodeAndOpenKeyIsNotNull(String caseCode);

	List<Survey> findByContactIdInAndOpenKeyIsNotNullOrderByAskedAtDesc(Collection<UUID> contacts);

	List<Survey> findByContactIdInAndContradictUntilAfter(Collection<UUID> contacts, Instant now);

	@Query("""
			select new ir.peygir.feedback.TopicFigures(survey.topicCode, count(survey),
				sum(case when survey.state = ANSWERED then 1 else 0 end),
				sum(case when survey.state = ANSWERED
					and survey.satisfied = true then 1 else 0 end))
			from Survey survey
			where survey.askedAt >= :from and survey.askedAt < :to and survey.topicCode is not null
				and survey.state <> WITHDRAWN
			group by survey.topicCode order by survey.topicCode""")
	List<TopicFigures> countByTopic(Instant from, Instant to);

}
