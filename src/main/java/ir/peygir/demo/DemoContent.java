package ir.peygir.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/**
 * Fills an empty demo with a year of reports and weeks of meetings before the web port
 * opens and before anything runs by itself; what a start left unfinished, the next one
 * empties and begins anew.
 */
@Component
@Profile("demo")
class DemoContent implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DemoContent.class);

	private static final List<String> STORIES = List.of("demo/reports.yaml", "demo/cases.yaml", "demo/year.yaml");

	private final ReportTracking reports;

	private final DemoRoster roster;

	private final Play play;

	private final PlayedEngine engine;

	private final Outbox outbox;

	private final Stage stage;

	private final Clock clock;

	private final Links links;

	private volatile boolean running;

	DemoContent(ReportTracking reports, DemoRoster roster, Play play, PlayedEngine engine, Outbox outbox, Stage stage,
			Clock clock, Links links) {
		this.reports = reports;
		this.roster = roster;
		this.play = play;
		this.engine = engine;
		this.outbox = outbox;
		this.stage = stage;
		this.clock = clock;
		this.links = links;
	}

	@Override
	public void start() {
		if (this.reports.isEmpty()) {
			make(STORIES.stream().flatMap((file) -> Script.read(file, new TypeReference<List<Story>>() {
			}).stream()).toList());
		}
		this.running = true;
	}

	private void make(List<Story> stories) {
		log.info("Demo content: playing {} reports and the meetings of ten weeks, a minute or so …", stories.size());
		Instant begin = Instant.now();
		try {
			play(stories, this.clock.instant());
			log.info("Demo content: ready after {} seconds", Duration.between(begin, Instant.now()).toSeconds());
		}
		catch (RuntimeException ex) {
			throw new UnfinishedDemo(ex);
		}
		finally {
			this.engine.letClocksRun();
		}
	}

	private void play(List<Story> stories, Instant now) {
		this.stage.open(now);
		this.stage.part(() -> this.roster.provide(now));
		this.play.perform(stories, Script.read("demo/city.yaml", new TypeReference<>() {
		}), now);
		this.stage.close(this.outbox::countAsDelivered);
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
