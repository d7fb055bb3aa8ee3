package ir.peygir.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * A second owner of cases that citizens are asked about, beside reports.
 */
@Component("askedAboutInTests")
class Receptions implements SurveySubject {

	private final Map<String, Subject> known = new HashMap<>();

	private final List<String> heard = new ArrayList<>();

	void ask(String code, int voice, UUID contact, Wording wording) {
		this.known.put(code + "/" + voice,
				new Subject(code, voice, new Matter(null, "MEETING", "ملاقات با شهردار", "Meeting the mayor", 3, false),
						wording.equals(Wording.RECEPTION) ? null : "کوچه آسفالت شد.", null, contact, 1, false,
						wording));
	}

	/** What was said, in order. */
	List<String> heard(String code) {
		return this.heard.stream().filter((one) -> one.startsWith(code)).map((one) -> one.substring(13)).toList();
	}

	@Override
	public Optional<Subject> subject(String code, int voice) {
		return Optional.ofNullable(this.known.get(code + "/" + voice));
	}

	@Override
	public List<Picture> pictures(String code, int voice) {
		return List.of(new Picture("/sheet-" + voice, "/sheet-" + voice + "-small"));
	}

	@Override
	public void feedbackReceived(String code, int voice, FeedbackResult result, Feedback word) {
		this.heard.add(code + " " + voice + " " + result + ((word != null) ? " " + word.comment() : ""));
	}

	@Override
	public void contradicted(String code, int voice, FeedbackResult recorded, Feedback word) {
		this.heard.add(code + " " + voice + " not " + recorded + ((word != null) ? " but " + word.result() : ""));
	}

}
