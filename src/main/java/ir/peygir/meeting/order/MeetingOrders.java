package ir.peygir.meeting.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface MeetingOrders extends JpaRepository<MeetingOrder, Long> {

	List<MeetingOrder> findByRequestCodeOrderByNumber(String requestCode);

	Optional<MeetingOrder> findByRequestCodeAndNumber(String requestCode, int number);

	@Query("select coalesce(max(o.number), 0) from MeetingOrder o where o.requestCode = :code")
	int highestNumber(@Param("code") String code);

	/** Given, to be carried out, and not closed: oldest deadline first. */
	@Query("select o from MeetingOrder o where o.hostCode = :host and o.kind = ir.peygir.meeting.order.OrderKind.ORDER"
			+ " and o.issuedAt is not null and o.closedAt is null order by coalesce(o.extendedTo, o.dueAt), o.id")
	List<MeetingOrder> openOf(@Param("host") String host);

	@Query("select o from MeetingOrder o where o.hostCode = :host and o.kind = ir.peygir.meeting.order.OrderKind.ORDER"
			+ " and o.issuedAt >= :from and o.issuedAt < :to")
	List<MeetingOrder> givenBetween(@Param("host") String host, @Param("from") Instant from, @Param("to") Instant to);

	@Query("select o from MeetingOrder o where o.withholding.withheldReason is not null"
			+ " and o.withholding.withheldApproved is null and o.issuedAt is not null order by o.issuedAt, o.id")
	List<MeetingOrder> withheldUndecided();

}
