package ir.peygir.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.shared.Landline;
import ir.peygir.shared.Mobile;

/**
 * Port: whoever keeps contact data says where a message goes; messaging itself knows only
 * contact ids.
 */
public interface AddressBook {

	/** Empty if the contact is unknown or left no mobile number. */
	Optional<Address> addressOf(UUID contactId);

	/** Empty if the contact is unknown, left no landline, or can be texted. */
	Optional<Line> lineOf(UUID contactId);

	/** How a person can be told anything at all. */
	default Reach reach(UUID contactId) {
		if (contactId != null && addressOf(contactId).isPresent()) {
			return Reach.MOBILE;
		}
		return (contactId != null && lineOf(contactId).isPresent()) ? Reach.LANDLINE : Reach.NONE;
	}

	/** Everybody who left that number, newest first. */
	List<UUID> contactsWith(Mobile mobile);

	/**
	 * @param language in which the person is spoken to
	 */
	record Address(Mobile mobile, Locale language) {
	}

	/**
	 * @param language in which the person is spoken to
	 */
	record Line(Landline phone, Locale language) {
	}

	/** The best way there is to a person. */
	enum Reach {

		MOBILE, LANDLINE, NONE

	}

}
