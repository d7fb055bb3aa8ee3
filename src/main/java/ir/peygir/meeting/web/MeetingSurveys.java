package ir.peygir.meeting.web;

import java.util.List;
import java.util.stream.IntStream;

import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.meeting.order.OrderBook;
import org.springframework.stereotype.Component;

/**
 * What a citizen is asked after a meeting: once about the reception, once about each
 * order.
 */
@Component
class MeetingSurveys {

	/** As a voice of the case; the orders follow in their order. */
	private static final int RECEPTION = 1;

	private final FeedbackDesk feedback;

	private final OrderBook orders;

	MeetingSurveys(FeedbackDesk feedback, OrderBook orders) {
		this.feedback = feedback;
		this.orders = orders;
	}

	/** Addresses of the surveys that are open. */
	List<String> open(String code) {
		return voices(code).stream()
			.map((voice) -> this.feedback.pageOf(code, voice))
			.flatMap(java.util.Optional::stream)
			.toList();
	}

	/**
	 * Answers the first that is open.
	 * @throws ir.peygir.shared.Problem 409 if none is
	 */
	void answer(String code, Feedback word) {
		int voice = voices(code).stream()
			.filter((one) -> this.feedback.pageOf(code, one).isPresent())
			.findFirst()
			.orElse(RECEPTION);
		this.feedback.answerByCode(code, voice, word);
	}

	private List<Integer> voices(String code) {
		return IntStream.rangeClosed(RECEPTION, RECEPTION + this.orders.orders(code).size()).boxed().toList();
	}

}
