package ir.peygir.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.messaging.AddressBook;
import ir.peygir.messaging.KeypadReplies;
import ir.peygir.shared.Landline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the key that a citizen pressed when a machine asked.
 */
@Component
class KeypadAnswers implements KeypadReplies {

	private final Surveys surveys;

	private final Answers answers;

	private final PhoneCheck check;

	private final AddressBook addressBook;

	KeypadAnswers(Surveys surveys, Answers answers, PhoneCheck check, AddressBook addressBook) {
		this.surveys = surveys;
		this.answers = answers;
		this.check = check;
		this.addressBook = addressBook;
	}

	@Override
	@Transactional
	public boolean pressed(String caseCode, String called, List<UUID> contacts, boolean agrees) {
		Optional<Survey> asked = Landline.parse(called)
			.map((line) -> onLandline(caseCode, line))
			.orElseGet(() -> of(caseCode, contacts));
		asked.ifPresent((survey) -> this.check.state(survey,
				this.answers.take(survey, new Feedback(agrees, null, null, null, null), Survey.Channel.PHONE)));
		return asked.isPresent();
	}

	private Optional<Survey> of(String caseCode, List<UUID> contacts) {
		return this.surveys.findByCaseCodeAndOpenKeyIsNotNull(caseCode)
			.stream()
			.filter((survey) -> contacts.contains(survey.contactId()))
			.findFirst();
	}

	/** One telephone may stand for several people; where two could be meant nobody is. */
	private Optional<Survey> onLandline(String caseCode, Landline called) {
		List<Survey> open = this.surveys.findByCaseCodeAndOpenKeyIsNotNull(caseCode)
			.stream()
			.filter((survey) -> survey.contactId() != null && this.addressBook.lineOf(survey.contactId())
				.filter((line) -> line.phone().equals(called))
				.isPresent())
			.toList();
		return (open.size() == 1) ? Optional.of(open.get(0)) : Optional.empty();
	}

}
