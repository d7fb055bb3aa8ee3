package ir.peygir.citizen;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.peygir.messaging.AddressBook;
import ir.peygir.shared.Landline;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.PersonalId;
import ir.peygir.shared.Sealer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who a contact id is, sealed; cases and the engine only ever carry the id.
 */
@Component
public class Vault implements AddressBook {

	private final Contacts contacts;

	private final Sealer sealer;

	private final ObjectMapper json;

	private final Clock clock;

	Vault(Contacts contacts, Sealer sealer, ObjectMapper json, Clock clock) {
		this.contacts = contacts;
		this.sealer = sealer;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keeps a person's contact data for one case.
	 * @return the contact id, a pseudonym that tells nothing
	 */
	@Transactional
	public UUID keep(ContactDetails details, Locale language) {
		UUID id = UUID.randomUUID();
		String digest = (details.mobile() != null) ? this.sealer.digest(details.mobile()) : null;
		String sealed = this.sealer.seal(write(details), id.toString());
		this.contacts.save(new Contact(id, sealed, digest, language, this.clock.instant()));
		return id;
	}

	/** Takes the contact data of a case that never came about away, for good. */
	@Transactional
	public void forget(UUID contactId) {
		this.contacts.deleteById(contactId);
	}

	/**
	 * Tells one person from another within one case and nowhere else.
	 * @param scope the case, so that the same person is another one elsewhere
	 * @return empty for a person who left no number
	 */
	public Optional<String> person(ContactDetails details, String scope) {
		return Optional.ofNullable((details.mobile() != null) ? details.mobile() : details.phone())
			.map((number) -> this.sealer.digest("person " + scope + " " + number));
	}

	/**
	 * Tells one person from another in the whole city, for what everybody may have once
	 * at a time; never shown.
	 */
	public String personOf(PersonalId id) {
		return this.sealer.digest("person national " + id.digits());
	}

	/**
	 * {@link #personOf(PersonalId)} of whose matter it is: of the person represented,
	 * where one is named.
	 * @return empty for a contact without a national code or foreigner's id
	 */
	@Transactional(readOnly = true)
	public Optional<String> personOf(UUID contactId) {
		return detailsOf(contactId).flatMap(ContactDetails::concerned).map(this::personOf);
	}

	/**
	 * The name under which a person takes part in one draw; another one in every other,
	 * so that published lists cannot be joined.
	 * @return 64 lower-case hex digits: an HMAC-SHA256 of session and id
	 */
	public String pseudonym(String sessionId, PersonalId id) {
		byte[] digest = Base64.getUrlDecoder().decode(this.sealer.digest("pseudonym " + sessionId + " " + id.digits()));
		return HexFormat.of().formatHex(digest);
	}

	/**
	 * {@link #pseudonym(String, PersonalId)} of whose matter it is.
	 * @return empty for a contact without a national code or foreigner's id
	 */
	@Transactional(readOnly = true)
	public Optional<String> pseudonym(String sessionId, UUID contactId) {
		return detailsOf(contactId).flatMap(ContactDetails::concerned).map((id) -> pseudonym(sessionId, id));
	}

	/** To count what one number is used for without keeping the number. */
	public String mobileDigest(Mobile mobile) {
		return this.sealer.digest("mobile " + mobile.e164());
	}

	/** For those who may see contact data; the caller has checked that. */
	@Transactional(readOnly = true)
	public Optional<ContactDetails> detailsOf(UUID contactId) {
		return this.contacts.findById(contactId).map(this::open);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Address> addressOf(UUID contactId) {
		return this.contacts.findById(contactId)
			.flatMap((contact) -> Mobile.parse(open(contact).mobile())
				.map((mobile) -> new Address(mobile, contact.language())));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Line> lineOf(UUID contactId) {
		return this.contacts.findById(contactId).flatMap((contact) -> {
			ContactDetails details = open(contact);
			return (Mobile.parse(details.mobile()).isPresent()) ? Optional.empty()
					: Landline.parse(details.phone()).map((phone) -> new Line(phone, contact.language()));
		});
	}

	@Override
	@Transactional(readOnly = true)
	public List<UUID> contactsWith(Mobile mobile) {
		return this.contacts.findByMobileDigestOrderByCreatedAtDesc(this.sealer.digest(mobile.e164()))
			.stream()
			.map(Contact::id)
			.toList();
	}

	private ContactDetails open(Contact contact) {
		try {
			return this.json.readValue(this.sealer.open(contact.sealed(), contact.id().toString()),
					ContactDetails.class);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String write(ContactDetails details) {
		try {
			return this.json.writeValueAsString(details);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
