package ir.peygir.meeting.ballot;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import ir.peygir.Stories;
import ir.peygir.shared.Sealer;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stories about tickets and seats on PostgreSQL.
 */
abstract class BallotStories extends Stories {

	Booth booth;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private SchedulerClient scheduler;

	@Autowired
	private Sealer sealer;

	@BeforeEach
	void theBoothIsOpen() {
		this.booth = new Booth(this.jdbc, this.transaction, this.scheduler, this.sealer);
	}

}
