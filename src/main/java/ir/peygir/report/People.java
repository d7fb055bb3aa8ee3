package ir.peygir.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.citizen.Vault;
import ir.peygir.messaging.AddressBook;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Secret;
import ir.peygir.shared.TrackingCode;
import org.springframework.stereotype.Component;

/**
 * Who stands behind a report, known only by what the vault tells: a pseudonym, and
 * whether two of them are the same person.
 */
@Component
class People {

	private final Vault vault;

	People(Vault vault) {
		this.vault = vault;
	}

	/** Seals away how to reach somebody. */
	Voice.Person kept(Optional<ContactDetails> contact, Locale language, String code, Secret secret) {
		UUID id = contact.map((details) -> this.vault.keep(details, language)).orElse(null);
		return new Voice.Person(id, digest(contact, code), secret.hash());
	}

	/** The same person in another report. */
	Voice.Person in(String code, Voice voice) {
		return new Voice.Person(voice.contactId(), digest(details(voice), code), voice.secretHash());
	}

	/** How that voice hears of anything. */
	AddressBook.Reach reach(Voice voice) {
		return this.vault.reach(voice.contactId());
	}

	/**
	 * @throws Problem 409 with the tracking code, if that person stands behind it already
	 */
	void mustBeNew(Report report, Optional<ContactDetails> contact) {
		if (found(report, digest(contact, report.code())).isPresent()) {
			throw Problem.notNow("problem.joins.already", new TrackingCode(report.code()).isolated());
		}
	}

	/** That person among those behind a report. */
	Optional<Voice> found(Report report, String person) {
		List<Voice> living = (person != null) ? report.voices().living() : List.of();
		return living.stream().filter((voice) -> person.equals(personOf(voice))).findFirst();
	}

	// a voice from before voices were counted has a contact but was never told apart
	private String personOf(Voice voice) {
		return (voice.person() != null || voice.contactId() == null) ? voice.person()
				: digest(details(voice), voice.report().code());
	}

	private Optional<ContactDetails> details(Voice voice) {
		return Optional.ofNullable(voice.contactId()).flatMap(this.vault::detailsOf);
	}

	private String digest(Optional<ContactDetails> contact, String code) {
		return contact.flatMap((details) -> this.vault.person(details, code)).orElse(null);
	}

}
