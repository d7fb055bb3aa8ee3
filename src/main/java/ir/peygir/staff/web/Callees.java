package ir.peygir.staff.web;

import java.util.Optional;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.citizen.Vault;
import ir.peygir.engine.OpenTask;
import ir.peygir.feedback.SurveyCalls;
import ir.peygir.shared.Landline;
import ir.peygir.shared.Looks;
import ir.peygir.shared.Mobile;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens the number of a citizen to the one person of the call centre who has taken over
 * the call, and to nobody else.
 */
@Component
class Callees {

	private static final String CALL = "callCitizen";

	private static final Logger log = LoggerFactory.getLogger(Callees.class);

	private final SurveyCalls calls;

	private final Vault vault;

	private final Looks looks;

	Callees(SurveyCalls calls, Vault vault, Looks looks) {
		this.calls = calls;
		this.vault = vault;
		this.looks = looks;
	}

	/** Empty where the task is no call or the reader is none of the call centre. */
	Optional<Callee> of(OpenTask task, StaffMember reader) {
		if (!CALL.equals(task.key()) || !reader.in(StaffGroups.CALL_CENTRE)) {
			return Optional.empty();
		}
		if (!reader.id().equals(task.assignee())) {
			return Optional.of(new Callee(null, null, false));
		}
		return this.calls.callee(task.businessKey(), task.id()).flatMap((callee) -> {
			log.info("{} opened the number behind case {}, voice {}, to call", reader.id(), task.businessKey(),
					callee.voice());
			this.looks.note(task.businessKey(), reader.id(), Looks.What.NUMBER, Looks.Purpose.SURVEY_CALL);
			return this.vault.detailsOf(callee.contactId())
				.map((details) -> new Callee(details.name(), number(details), callee.texted()));
		});
	}

	private static String number(ContactDetails details) {
		return Mobile.parse(details.mobile())
			.map(Mobile::national)
			.or(() -> Landline.parse(details.phone()).map(Landline::national))
			.orElse(details.phone());
	}

	/**
	 * @param number {@code null} until the call is taken over
	 * @param texted whether a text message will state what was taken down
	 */
	record Callee(String name, String number, boolean texted) {
	}

}
