package ir.peygir.meeting.request;

import java.util.Optional;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.shared.ForeignId;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Landline;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.NationalCode;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.PersonalId;
import org.springframework.stereotype.Component;

/**
 * Finds out who asks, and for whom the ticket counts.
 */
@Component
class AskedBy {

	private static final int NAME_LENGTH = 100;

	private static final int SHORTEST_NAME = 2;

	/**
	 * @return incomplete where there are problems
	 */
	Person of(MeetingAsk ask, InvalidInput.Collector problems) {
		Optional<PersonalId> own = own(ask, problems);
		String name = name(ask, problems);
		Role role = Role.parse(ask.role()).orElse(null);
		problems.rejectIf(role == null, "capacity.role", "meeting.role.unknown");
		Optional<PersonalId> represented = (role != null) ? represented(ask, role, own, problems) : Optional.empty();
		ContactDetails.Principal principal = principal(ask, role, represented);
		reach(ask, problems);
		boolean documented = role == null || role == Role.MYSELF || !ask.files().isEmpty()
				|| ask.channel() != MeetingAsk.Channel.WEB;
		problems.rejectIf(!documented, "files", "meeting.document.required");
		ContactDetails details = new ContactDetails(Mobile.parse(ask.contact().mobile()).map(Mobile::e164).orElse(null),
				Landline.parse(ask.contact().phone()).map(Landline::e164).orElse(null), name, null,
				own.map(PersonalId::digits).orElse(null), principal);
		return new Person(details, role, represented.or(() -> own).orElse(null));
	}

	private static Optional<PersonalId> own(MeetingAsk ask, InvalidInput.Collector problems) {
		boolean both = AskCheck.given(ask.nationalCode()) && AskCheck.given(ask.foreignId());
		problems.rejectIf(both, "foreignId", "meeting.id.both");
		if (AskCheck.given(ask.foreignId())) {
			Optional<ForeignId> id = ForeignId.parse(ask.foreignId());
			problems.rejectIf(id.isEmpty(), "foreignId", "meeting.foreignId.invalid");
			return id.map(PersonalId.class::cast);
		}
		Optional<NationalCode> code = NationalCode.parse(ask.nationalCode());
		problems.rejectIf(code.isEmpty(), "nationalCode",
				AskCheck.given(ask.nationalCode()) ? "meeting.nationalCode.invalid" : "meeting.nationalCode.required");
		return code.map(PersonalId.class::cast);
	}

	private static String name(MeetingAsk ask, InvalidInput.Collector problems) {
		String name = PersianText.clean(ask.contact().name()).replace('\n', ' ');
		problems.rejectIf(name.length() < SHORTEST_NAME, "contact.name", "meeting.name.required")
			.rejectIf(name.length() > NAME_LENGTH, "contact.name", "name.tooLong",
					PersianText.persianDigits(NAME_LENGTH));
		return name;
	}

	/** Somebody represented has a number of their own; a group has only a name. */
	private static Optional<PersonalId> represented(MeetingAsk ask, Role role, Optional<PersonalId> own,
			InvalidInput.Collector problems) {
		if (role == Role.REPRESENTATIVE) {
			int length = PersianText.clean(ask.principal()).length();
			problems.rejectIf(length < SHORTEST_NAME, "capacity.principal", "meeting.group.required")
				.rejectIf(length > NAME_LENGTH, "capacity.principal", "name.tooLong",
						PersianText.persianDigits(NAME_LENGTH));
			return Optional.empty();
		}
		if (!role.isForAPerson()) {
			return Optional.empty();
		}
		Optional<PersonalId> id = PersonalId.parse(ask.principal());
		problems.rejectIf(id.isEmpty(), "capacity.principal", "meeting.principal.invalid")
			.rejectIf(id.isPresent() && id.equals(own), "capacity.principal", "meeting.principal.self");
		return id;
	}

	private static ContactDetails.Principal principal(MeetingAsk ask, Role role, Optional<PersonalId> represented) {
		if (role == Role.REPRESENTATIVE) {
			return new ContactDetails.Principal(PersianText.clean(ask.principal()), null);
		}
		return represented.map((id) -> new ContactDetails.Principal(null, id.digits())).orElse(null);
	}

	/** Only who calls may do without a mobile. */
	private static void reach(MeetingAsk ask, InvalidInput.Collector problems) {
		ContactDetails contact = ask.contact();
		boolean called = ask.channel() == MeetingAsk.Channel.OPERATOR;
		if (AskCheck.given(contact.mobile())) {
			problems.rejectIf(Mobile.parse(contact.mobile()).isEmpty(), "contact.mobile",
					Landline.parse(contact.mobile()).isPresent() ? "meeting.mobile.landline" : "mobile.invalid");
		}
		else {
			boolean landline = called && Landline.parse(contact.phone()).isPresent();
			problems.rejectIf(!landline, "contact.mobile", called ? "meeting.number.required" : "mobile.required");
		}
	}

	/**
	 * Who asks.
	 *
	 * @param counted for whom the ticket counts: the person represented, else themselves
	 */
	record Person(ContactDetails details, Role role, PersonalId counted) {
	}

}
