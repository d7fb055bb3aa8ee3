package ir.peygir.demo;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import ir.peygir.demo.process.PlayedEngine;
import ir.peygir.messaging.Outbox;
import ir.peygir.report.ReportTracking;
import ir.peygir.shared.Links;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty demo with six weeks of reports before the web port opens and before
 * anything runs by itself; all of them or none, in one transaction.
 */
@Component
@Profile("demo")
class DemoContent implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DemoContent.class);

	private final ReportTracking reports;

	private final Play play;

	private final PlayedEngine engine;

	private final Outbox outbox;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Links links;

	private volatile boolean running;

	DemoContent(ReportTracking reports, Play play, PlayedEngine engine, Outbox outbox, TransactionTemplate transaction,
			Clock clock, Links links) {
		this.reports = reports;
		this.play = play;
		this.engine = engine;
		this.outbox = outbox;
		this.transaction = transaction;
		this.clock = clock;
		this.links = links;
	}

	@Override
	public void start() {
		if (this.reports.isEmpty()) {
			make(Script.read("demo/reports.yaml", new TypeReference<List<Story>>() {
			}));
		}
		this.running = true;
	}

	private void make(List<Story> stories) {
		log.info("Demo content: playing {} reports of the last six weeks, a few seconds …", stories.size());
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.play.perform(stories, this.clock.instant());
				this.outbox.countAsDelivered();
			});
		}
		catch (RuntimeException ex) {
			throw new UnfinishedDemo(ex);
		}
		finally {
			this.engine.letClocksRun();
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	void sayWhereToGo() {
		log.info("Peygir is ready: {} · staff {} as operator, unit06, supervisor … (password demo) · messages sent: {}",
				this.links.to("/"), this.links.to("/staff"), this.links.to("/demo/outbox"));
	}

	/** Before the web server. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
