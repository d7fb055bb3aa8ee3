package ir.peygir.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.shared.Mobile;

/**
 * Port: whoever keeps contact data says where a message goes; messaging itself knows only
 * contact ids.
 */
public interface AddressBook {

	/** Empty if the contact is unknown or left no mobile number. */
	Optional<Address> addressOf(UUID contactId);

	/** Everybody who left that number, newest first. */
	List<UUID> contactsWith(Mobile mobile);

	/**
	 * @param language in which the person is spoken to
	 */
	record Address(Mobile mobile, Locale language) {
	}

}
