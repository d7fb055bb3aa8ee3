package ir.peygir.meeting.request;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.report.AnswerDisputed;
import ir.peygir.report.AnswerPublished;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what became of a report that took the place of a meeting, in the transaction in
 * which it happens.
 */
@Component
class ReportNews {

	private final MeetingRequests requests;

	private final ObjectProvider<MeetingProcess> process;

	private final Clock clock;

	ReportNews(MeetingRequests requests, ObjectProvider<MeetingProcess> process, Clock clock) {
		this.requests = requests;
		this.process = process;
		this.clock = clock;
	}

	/** From the first answer on the days count in which the meeting may come back. */
	@EventListener
	void answered(AnswerPublished answer) {
		hear(answer.code(), (request) -> {
			if (request.course().returnUntil() == null) {
				request.reportAnswered(now());
				this.process.getObject().reportAnswered(request.code(), request.course().returnUntil());
			}
		});
	}

	@EventListener
	void disputed(AnswerDisputed word) {
		hear(word.code(), (request) -> {
			Instant until = request.course().returnUntil();
			if (until == null || !now().isAfter(until)) {
				request.comeBack(now());
				this.process.getObject().returned(request.code());
			}
		});
	}

	private void hear(String report, Consumer<MeetingRequest> news) {
		this.requests.insteadOf(report)
			.stream()
			.flatMap((request) -> this.requests.lock(request.code()).stream())
			.filter((request) -> request.status() == RequestStatus.SOLVED_WITHOUT)
			.forEach(news);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
