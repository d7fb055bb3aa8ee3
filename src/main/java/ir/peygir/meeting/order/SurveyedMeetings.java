package ir.peygir.meeting.order;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackResult;
import ir.peygir.feedback.SurveySubject;
import ir.peygir.feedback.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells surveys what is asked about a meeting: voice 1 is the reception itself, voice n +
 * 1 the order of number n.
 */
@Component
class SurveyedMeetings implements SurveySubject {

	private static final int RECEPTION = 1;

	private static final String KIND = "MEETING";

	/** Not urgent enough for a call of its own. */
	private static final int PRIORITY = 3;

	/** What was not carried out is not asked about as if it were. */
	private static final Wording NOT_CARRIED_OUT = new Wording("orderNotDone", "orderNotDoneReminder",
			"feedback.orderNotDone", false, true);

	private final ReceptionRows receptions;

	private final MeetingOrders orders;

	private final OrderImages images;

	private final Visitors visitors;

	private final Clock clock;

	SurveyedMeetings(ReceptionRows receptions, MeetingOrders orders, OrderImages images, Visitors visitors,
			Clock clock) {
		this.receptions = receptions;
		this.orders = orders;
		this.images = images;
		this.visitors = visitors;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Subject> subject(String code, int voice) {
		return (voice == RECEPTION)
				? this.receptions.findFirstByRequestCodeAndRecordedAtIsNotNullOrderByIdDesc(code)
					.filter(Reception::came)
					.map((meeting) -> new Subject(code, voice,
							new Matter(null, KIND, "ملاقات با شهردار", "Meeting the mayor", PRIORITY, false), null,
							null, this.visitors.contactOf(code).orElse(null), 1, false, Wording.RECEPTION))
				: order(code, voice).filter((order) -> order.work().round() > 0).map((order) -> subject(order, voice));
	}

	private Subject subject(MeetingOrder order, int voice) {
		Wording wording = (order.status() == OrderStatus.NOT_POSSIBLE) ? NOT_CARRIED_OUT : Wording.ORDER;
		return new Subject(order.requestCode(), voice,
				new Matter(null, KIND, "دستور ملاقات با شهردار", "Order of a meeting with the mayor", PRIORITY, false),
				order.work().answer(), null, this.visitors.contactOf(order.requestCode()).orElse(null),
				order.work().round(), false, order.isObjected() ? wording.withoutObjection() : wording);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Picture> pictures(String code, int voice) {
		return order(code, voice).stream()
			.flatMap((order) -> this.images.workOf(order.id(), order.issuedAt(), order.work().answeredAt()).stream())
			.filter((photo) -> !photo.isDocument())
			.map((photo) -> new Picture(photo.url(), photo.thumb()))
			.toList();
	}

	@Override
	@Transactional
	public void feedbackReceived(String code, int voice, FeedbackResult result, Feedback word) {
		says(code, voice, OrderHappening.valueOf(result.name()), word);
	}

	@Override
	@Transactional
	public void contradicted(String code, int voice, FeedbackResult recorded, Feedback word) {
		says(code, voice, OrderHappening.CONTRADICTED, word);
	}

	/** What is said of the reception stays with the survey: it opens nothing again. */
	private void says(String code, int voice, OrderHappening what, Feedback word) {
		order(code, voice).ifPresent((order) -> order.happened(what, null,
				(word != null && !word.comment().isEmpty()) ? word.comment() : null, this.clock.instant()));
	}

	private Optional<MeetingOrder> order(String code, int voice) {
		return (voice > RECEPTION) ? this.orders.findByRequestCodeAndNumber(code, voice - 1) : Optional.empty();
	}

}
