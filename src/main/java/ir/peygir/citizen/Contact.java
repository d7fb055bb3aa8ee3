package ir.peygir.citizen;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A pseudonym and, sealed, whom it stands for.
 */
@Entity
class Contact {

	@Id
	private UUID id;

	private String sealed;

	private String mobileDigest;

	private String language;

	private Instant createdAt;

	protected Contact() {
	}

	Contact(UUID id, String sealed, String mobileDigest, Locale language, Instant createdAt) {
		this.id = id;
		this.sealed = sealed;
		this.mobileDigest = mobileDigest;
		this.language = language.getLanguage();
		this.createdAt = createdAt;
	}

	UUID id() {
		return this.id;
	}

	String sealed() {
		return this.sealed;
	}

	Locale language() {
		return Locale.forLanguageTag(this.language);
	}

}
