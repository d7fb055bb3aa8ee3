package ir.peygir.messaging;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OutboundMessages extends JpaRepository<OutboundMessage, Long> {

	boolean existsByUniqueKey(String uniqueKey);

	Optional<OutboundMessage> findByUniqueKeyAndWipedAtIsNull(String uniqueKey);

	List<OutboundMessage> findByOrderByIdDesc(Limit limit);

	List<OutboundMessage> findByCaseCodeAndIdGreaterThanOrderById(String caseCode, long id);

	@Query("select coalesce(max(m.id), 0) from OutboundMessage m")
	long newestId();

	List<OutboundMessage> findByChannelAndSentAtIsNullOrderById(OutboundMessage.Channel channel);

	/** Whom nobody tried goes before whom somebody tried. */
	List<OutboundMessage> findByChannelAndSentAtIsNullAndAttemptsBetweenOrderByAttemptsAscIdAsc(
			OutboundMessage.Channel channel, int from, int to, Limit limit);

	List<OutboundMessage> findByCaseCodeAndChannelAndSentAtIsNull(String caseCode, OutboundMessage.Channel channel);

	long countByChannelAndSentAtIsNullAndAttemptsLessThan(OutboundMessage.Channel channel, int attempts);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from OutboundMessage m where m.id = :id and m.channel = ir.peygir.messaging.OutboundMessage.Channel.CALL")
	Optional<OutboundMessage> lockCall(long id);

}
