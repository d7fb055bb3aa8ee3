package ir.peygir.meeting.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import ir.peygir.citizen.ContactDetails;
import ir.peygir.meeting.Mode;
import ir.peygir.meeting.request.MeetingAsk;
import ir.peygir.shared.InvalidInput;

/**
 * A request for a meeting as programs send it.
 */
record MeetingBody(String sessionId, String subject, String text, String nationalCode, String foreignId,
		Contact contact, Capacity capacity, Integer companions,
		@JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> needs, String mode,
		String urgent, String continues, String relatedReport, String nonce) {

	/**
	 * @throws InvalidInput for a mode that is none
	 */
	MeetingAsk ask(Locale locale) {
		Contact who = (this.contact != null) ? this.contact : new Contact(null, null);
		Capacity as = (this.capacity != null) ? this.capacity : new Capacity(null, null);
		return new MeetingAsk(this.sessionId, this.subject, this.text, this.nationalCode, this.foreignId,
				new ContactDetails(who.mobile(), null, who.name(), null), as.role(), as.principal(),
				(this.companions != null) ? this.companions : 0, this.needs, wished(), this.urgent, this.continues,
				this.relatedReport, this.nonce, List.of(), MeetingAsk.Channel.API, locale);
	}

	private Mode wished() {
		if (this.mode == null || this.mode.isBlank()) {
			return null;
		}
		return Stream.of(Mode.values())
			.filter((known) -> known.name().equalsIgnoreCase(this.mode.strip()))
			.findFirst()
			.orElseThrow(() -> InvalidInput.of("mode", "meeting.mode.unknown"));
	}

	@Override
	public String toString() {
		return "MeetingBody[…]";
	}

	record Contact(String mobile, String name) {

		@Override
		public String toString() {
			return "Contact[…]";
		}

	}

	record Capacity(String role, String principal) {

		@Override
		public String toString() {
			return "Capacity[…]";
		}

	}

}
