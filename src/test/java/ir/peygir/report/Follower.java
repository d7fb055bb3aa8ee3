package ir.peygir.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ir.peygir.feedback.Feedback;

/**
 * Somebody who stands behind the report of another citizen.
 */
public final class Follower {

	private final Scene scene;

	private final Message message;

	private final ReportIntake.Receipt receipt;

	Follower(Scene scene, Message message, ReportIntake.Receipt receipt) {
		this.scene = scene;
		this.message = message;
		this.receipt = receipt;
	}

	public ReportIntake.Receipt receipt() {
		return this.receipt;
	}

	public String secret() {
		return this.receipt.secret();
	}

	/** What they see with their own secret. */
	public ReportView view() {
		return this.scene.tracking.view(this.receipt.code(), secret(), Locale.forLanguageTag("fa"));
	}

	public List<Happening> history() {
		return view().history().stream().map(ReportView.Event::event).toList();
	}

	public Follower withdraws(String reason) {
		this.scene.desk.withdraw(this.receipt.code(), secret(), reason);
		return this;
	}

	public void objects(String reason) {
		this.scene.desk.object(this.receipt.code(), secret(), reason, null);
	}

	public void says(boolean satisfied, String comment) {
		this.scene.desk.giveFeedback(this.receipt.code(), secret(),
				new Feedback(satisfied, null, !satisfied, null, comment));
	}

	/** What was sent to their telephone, oldest first. */
	public List<String> told() {
		List<String> templates = new ArrayList<>();
		this.scene.outbox.newest(1000)
			.stream()
			.filter((sent) -> sent.to().equals(this.message.contact().mobile())
					&& this.receipt.code().equals(sent.code()))
			.forEach((sent) -> templates.add(0, sent.template()));
		return templates;
	}

}
