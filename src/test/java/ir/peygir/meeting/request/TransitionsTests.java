package ir.peygir.meeting.request;

import java.util.stream.Stream;

import ir.peygir.meeting.RequestStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TransitionsTests {

	@Test
	void nothingLeadsOutOfTheEnd() {
		assertThat(Stream.of(RequestStatus.values())).noneMatch((next) -> Transitions.lead(RequestStatus.CLOSED, next))
			.noneMatch((next) -> Transitions.lead(RequestStatus.CANCELLED, next));
	}

	@Test
	void everyStatusCanBeReached() {
		assertThat(Stream.of(RequestStatus.values()).filter((status) -> status != RequestStatus.REGISTERED))
			.allSatisfy((status) -> assertThat(Stream.of(RequestStatus.values()))
				.anyMatch((from) -> from != status && Transitions.lead(from, status)));
	}

	@Test
	void aSeatIsOnlyConfirmedByWhomItWasOfferedOrWhoCameAsReserve() {
		assertThat(Stream.of(RequestStatus.values()).filter((from) -> Transitions.lead(from, RequestStatus.CONFIRMED)))
			.containsExactlyInAnyOrder(RequestStatus.OFFERED, RequestStatus.WAITING_LIST);
	}

	@Test
	void whatIsOverHoldsNobodyBack() {
		assertThat(Stream.of(RequestStatus.ATTENDED, RequestStatus.MISSED, RequestStatus.FOLLOW_UP,
				RequestStatus.CLOSED, RequestStatus.CANCELLED))
			.noneMatch(Transitions::isOpen);
	}

}
