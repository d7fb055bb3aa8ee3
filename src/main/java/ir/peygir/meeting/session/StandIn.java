package ir.peygir.meeting.session;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Somebody who receives in the place of the host, shown to everybody before the session.
 */
@Embeddable
record StandIn(@Column(name = "stand_in") String who, @Column(name = "stand_in_reason") String why,
		@Column(name = "stand_in_since") Instant since) {
}
