package ir.peygir.meeting.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import ir.peygir.OnH2;
import ir.peygir.shared.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real scheduler, with its own clock: a request that cannot be told keeps nobody else
 * from hearing and is not forgotten.
 */
class TellingTests {

	private final OnH2 database = OnH2.named("telling");

	private final SettableClock clock = new SettableClock();

	private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

	private ManualScheduler scheduler;

	private Booth booth;

	@BeforeEach
	void theSchedulerIsRunByHand() {
		Telling.Schedule schedule = new Telling.Schedule();
		ObjectProvider<Telling> telling = this.beans.getBeanProvider(Telling.class);
		TransactionAwareDataSourceProxy source = new TransactionAwareDataSourceProxy(this.database.dataSource());
		this.scheduler = TestHelper
			.createManualScheduler(source, schedule.tellEntrant(telling), schedule.tellEntrants(telling))
			.clock(this.clock)
			.build();
		this.booth = new Booth(new JdbcTemplate(this.database.dataSource()), this.database.transaction(),
				this.scheduler, sealer());
		this.beans.addBean("telling", this.booth.telling);
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void whoCannotBeToldIsToldLaterAndKeepsNobodyElseFromHearing() {
		Play play = this.booth.open();
		List<String> codes = play.enter(12);
		this.booth.deaf.add(codes.get(3));
		play.drawn();
		run(play.facts.drawAt());
		run(play.facts.drawAt());
		assertThat(this.booth.heard).hasSize(11).doesNotContain("drawn " + codes.get(3));
		this.booth.deaf.clear();
		run(play.facts.drawAt().plus(Duration.ofSeconds(9)));
		assertThat(this.booth.heard).hasSize(11);
		run(play.facts.drawAt().plus(Duration.ofSeconds(11)));
		assertThat(this.booth.heard).hasSize(12).contains("drawn " + codes.get(3));
	}

	@Test
	void aFailureWithoutEndIsCountedAndTriedOn() {
		Play play = this.booth.open();
		String code = play.enter(1).get(0);
		this.booth.deaf.add(code);
		play.drawn();
		Instant now = play.facts.drawAt();
		run(now);
		for (int i = 0; i < Telling.MANY_FAILURES; i++) {
			assertThat(this.booth.figures.untold()).isZero();
			run(now);
			now = now.plus(Duration.ofHours(1));
		}
		assertThat(this.booth.figures.untold()).isOne();
		this.booth.deaf.clear();
		run(now);
		assertThat(this.booth.heard).containsExactly("drawn " + code);
		assertThat(this.booth.figures.untold()).isZero();
	}

	@Test
	void nothingIsToldOfWhatDidNotHappen() {
		Play play = this.booth.open();
		List<String> codes = play.enter(8);
		play.drawn();
		run(play.facts.drawAt());
		run(play.facts.drawAt());
		this.booth.heard.clear();
		this.booth.transaction.executeWithoutResult((status) -> {
			this.booth.seats.giveBack(play.order(codes).get(0));
			status.setRollbackOnly();
		});
		run(play.facts.drawAt().plus(Duration.ofDays(1)));
		assertThat(this.booth.heard).isEmpty();
		assertThat(play.seat(play.order(codes).get(0))).isEqualTo(SeatView.State.OFFERED);
	}

	/** Only the application makes a real one. */
	private static Sealer sealer() {
		Sealer sealer = Mockito.mock(Sealer.class);
		Mockito.when(sealer.seal(Mockito.anyString(), Mockito.anyString())).then((call) -> call.getArgument(0));
		Mockito.when(sealer.open(Mockito.anyString(), Mockito.anyString())).then((call) -> call.getArgument(0));
		return sealer;
	}

	private void run(Instant now) {
		this.clock.set(now);
		this.scheduler.runAnyDueExecutions();
	}

}
