package ir.peygir.demo;

import java.util.List;
import java.util.Locale;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.meeting.request.MeetingAsk;

/**
 * Somebody who asks to be received, and what for.
 */
class Guest {

	/** No place of registration has this number: nobody's code begins like that. */
	private static final int NOWHERE = 999_000_000;

	private final int number;

	private final String name;

	private final MeetingScript.Office office;

	private final MeetingScript.Matter matter;

	private String code;

	private String secret;

	Guest(int number, MeetingScript script, MeetingScript.Office office, MeetingScript.Ask ask) {
		this.number = number;
		List<String> first = script.names().first();
		List<String> last = script.names().last();
		this.name = first.get(number % first.size()) + " " + last.get((number * 7 + number / 30) % last.size());
		this.office = office;
		String place = office.places().get(number * 5 % office.places().size());
		MeetingScript.Matter usual = script.matters().get(number * 11 % script.matters().size()).in(place);
		this.matter = (ask == null || ask.subject() == null) ? usual
				: new MeetingScript.Matter(ask.subject(), ask.text(), usual.minutes(), usual.order(), usual.opinion(),
						usual.letter(), usual.letterTo(), usual.unit(), usual.days(), usual.answer());
	}

	MeetingAsk asks(String session, String ground, boolean calls) {
		return new MeetingAsk(session, this.matter.subject(), this.matter.text(), nationalCode(), null,
				new ContactDetails("0912004%04d".formatted(this.number), null, this.name, null), null, null,
				this.number % 7 == 0 ? 1 : 0, this.number % 13 == 0 ? List.of("GROUND_FLOOR") : List.of(), null, ground,
				null, null, nonce(calls), List.of(), calls ? MeetingAsk.Channel.OPERATOR : MeetingAsk.Channel.API,
				Locale.forLanguageTag("fa"), calls ? "operator" : null);
	}

	/** A browser makes one for itself; nobody does who calls. */
	private String nonce(boolean calls) {
		return calls ? null : "%032x".formatted(this.number * 0x9e3779b97f4aL);
	}

	private String nationalCode() {
		String body = String.valueOf(NOWHERE + this.number);
		int sum = 0;
		for (int at = 0; at < body.length(); at++) {
			sum += (body.charAt(at) - '0') * (10 - at);
		}
		int rest = sum % 11;
		return body + ((rest < 2) ? rest : 11 - rest);
	}

	void received(String newCode, String newSecret) {
		this.code = newCode;
		this.secret = newSecret;
	}

	int number() {
		return this.number;
	}

	String code() {
		return this.code;
	}

	String secret() {
		return this.secret;
	}

	MeetingScript.Office office() {
		return this.office;
	}

	MeetingScript.Matter matter() {
		return this.matter;
	}

}
