package ir.peygir.messaging;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface OutboundMessages extends JpaRepository<OutboundMessage, Long> {

	boolean existsByUniqueKey(String uniqueKey);

	List<OutboundMessage> findByOrderByIdDesc(Limit limit);

	List<OutboundMessage> findBySentAtIsNullOrderById();

}
