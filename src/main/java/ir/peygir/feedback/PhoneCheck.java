package ir.peygir.feedback;

import java.time.Clock;

import ir.peygir.messaging.AddressBook;
import ir.peygir.messaging.Outbox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells citizens in writing what was taken down on the telephone, so that nobody can put
 * words into their mouths.
 */
@Component
class PhoneCheck {

	private static final String TEMPLATE = "phoneSurveyCheck";

	private final Answers answers;

	private final SurveyLinks links;

	private final SurveyTimes times;

	private final AddressBook addressBook;

	private final Outbox outbox;

	private final MessageSource texts;

	private final Clock clock;

	PhoneCheck(Answers answers, SurveyLinks links, SurveyTimes times, AddressBook addressBook, Outbox outbox,
			MessageSource texts, Clock clock) {
		this.answers = answers;
		this.links = links;
		this.times = times;
		this.addressBook = addressBook;
		this.outbox = outbox;
		this.texts = texts;
		this.clock = clock;
	}

	/** From now on the citizen may contradict it; nothing where no text can be sent. */
	void state(Survey survey, FeedbackResult result) {
		if (!isTexted(survey)) {
			return;
		}
		survey.contradictable(this.clock.instant().plus(this.times.contradiction()));
		this.outbox.tell(this.links.messageKey(TEMPLATE, this.answers.subjectOf(survey.caseCode(), survey.voice())),
				survey.contactId(), TEMPLATE, survey.caseCode(), (language) -> new Object[] {
						this.texts.getMessage("feedback.phone." + result.variable(), null, language) });
	}

	boolean isTexted(Survey survey) {
		return survey.contactId() != null && this.addressBook.reach(survey.contactId()) == AddressBook.Reach.MOBILE;
	}

}
