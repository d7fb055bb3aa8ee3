package ir.peygir.report;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * An unfinished report between the steps of the form; never contact data.
 */
@Entity
class Draft {

	@Id
	private String id;

	private String content;

	private Instant updatedAt;

	private String reportCode;

	private String sealedSecret;

	@Version
	private Long version;

	protected Draft() {
	}

	Draft(String id, String content, Instant now) {
		this.id = id;
		this.content = content;
		this.updatedAt = now;
	}

	void keep(String content, Instant now) {
		this.content = content;
		this.updatedAt = now;
	}

	/** It became a report; the receipt can be shown again. */
	void sent(String reportCode, String sealedSecret, Instant now) {
		this.reportCode = reportCode;
		this.sealedSecret = sealedSecret;
		this.content = "{}";
		this.updatedAt = now;
	}

	String id() {
		return this.id;
	}

	String content() {
		return this.content;
	}

	String reportCode() {
		return this.reportCode;
	}

	String sealedSecret() {
		return this.sealedSecret;
	}

}
