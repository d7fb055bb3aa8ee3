package ir.peygir.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.citizen.Vault;
import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.messaging.AddressBook;
import ir.peygir.messaging.CallList;
import ir.peygir.messaging.Replies;
import ir.peygir.report.CitizenDesk;
import ir.peygir.report.ReportIntake;
import ir.peygir.report.ReportIntake.Receipt;
import ir.peygir.shared.Mobile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Does what citizens do in the demo content, by every way that they have.
 */
@Component
@Profile("demo")
class CitizenPart {

	private final ReportIntake intake;

	private final CitizenDesk desk;

	private final FeedbackDesk feedback;

	private final CallList calls;

	private final AddressBook addresses;

	private final Replies replies;

	private final Pictures pictures = new Pictures();

	CitizenPart(ReportIntake intake, CitizenDesk desk, FeedbackDesk feedback, CallList calls, Vault addresses,
			Replies replies) {
		this.intake = intake;
		this.desk = desk;
		this.feedback = feedback;
		this.calls = calls;
		this.addresses = addresses;
		this.replies = replies;
	}

	void submit(Story story, Receipts receipts) {
		Receipt receipt = this.intake.submit(story.submission());
		receipts.add(story.id(), receipt);
		if (story.filedBy() != null && receipt.reach() == AddressBook.Reach.LANDLINE) {
			this.calls.readOut(receipt.code(), story.filedBy());
		}
		addPhoto(receipt, story.shows(), story.id() + "/report");
	}

	void join(Story story, Story.Joiner joiner, Receipts receipts) {
		Receipt receipt = this.intake.join(receipts.code(story.id()), joiner.submission());
		receipts.add(story.id(), receipt);
		addPhoto(receipt, joiner.shows(), story.id() + "/" + joiner.when());
	}

	void says(Story story, Story.Act act, int voice, Receipts receipts) {
		Receipt receipt = receipts.of(story.id(), voice);
		String code = receipt.code();
		String secret = receipt.secret();
		switch (act.citizen()) {
			case "reply" -> this.desk.reply(code, secret, act.text());
			case "withdraw" -> this.desk.withdraw(code, secret, act.text());
			case "correct" -> this.desk.correct(code, secret, act.text());
			case "photo" -> addPhoto(receipt, act.shows(), story.id() + "/" + act.when());
			case "appeal" -> this.desk.object(code, secret, act.reason(), act.text());
			case "object" -> answers(story, act, voice, receipt, false, true);
			case "satisfied" -> answers(story, act, voice, receipt, true, null);
			case "unsatisfied" -> answers(story, act, voice, receipt, false, false);
			default -> throw new IllegalArgumentException("no citizen's act " + act.citizen());
		}
	}

	private void addPhoto(Receipt receipt, String name, String shape) {
		if (name != null) {
			this.desk.addPhoto(receipt.code(), receipt.secret(), this.pictures.jpeg(name, shape));
		}
	}

	private void answers(Story story, Story.Act act, int voice, Receipt receipt, boolean satisfied, Boolean objects) {
		Feedback word = new Feedback(satisfied, act.rating(), objects, act.reason(), act.text());
		switch (Optional.ofNullable(act.channel()).orElse("LINK")) {
			case "LINK" -> answerByLink(receipt.code(), voice, word);
			case "API" -> this.desk.giveFeedback(receipt.code(), receipt.secret(), word);
			case "SMS" ->
				mustBeTaken(this.replies.texted(numberOf(story), satisfied, (act.text() != null) ? act.text() : ""));
			case "KEYPAD" ->
				mustBeTaken(this.replies.pressed(receipt.code(), story.who().mobile(), numberOf(story), satisfied));
			default -> throw new IllegalArgumentException("no channel " + act.channel());
		}
	}

	/** By the link that was sent. */
	private void answerByLink(String code, int voice, Feedback word) {
		String page = this.feedback.pageOf(code, voice).orElseThrow(() -> new IllegalStateException("nobody is asked"));
		this.feedback.answerByToken(page.substring(page.lastIndexOf('/') + 1), word);
	}

	private List<UUID> numberOf(Story story) {
		return this.addresses.contactsWith(Mobile.parse(story.who().mobile()).orElseThrow());
	}

	private static void mustBeTaken(boolean taken) {
		if (!taken) {
			throw new IllegalStateException("nobody is asked");
		}
	}

}
