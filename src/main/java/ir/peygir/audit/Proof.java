package ir.peygir.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What shows that a case's chain stands under a signed root, as it is handed out. Whoever
 * reads it needs nothing of ours but the public key.
 *
 * @param sealed {@code null} until the night after the first step
 * @param root the newest one, {@code null} with {@code sealed}
 */
@JsonInclude(Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Proof(String format, @JsonProperty("case") String caseCode, List<Line> entries, Sealed sealed,
		Root root) {

	static final String FORMAT = "peygir-trail-proof-1";

	/**
	 * An entry. Of one that is not for this reader only number and hash are told; the
	 * next one is bound to it all the same.
	 */
	@JsonInclude(Include.NON_NULL)
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Line(long number, String at, String what, String role, String actorHash, String contentHash,
			String hash) {

		static Line of(TrailEntry entry) {
			return new Line(entry.number(), entry.at().toString(), entry.what(), entry.role(), entry.actorHash(),
					entry.contentHash(), entry.hash());
		}

		static Line covered(TrailEntry entry) {
			return new Line(entry.number(), null, null, null, null, null, entry.hash());
		}

		@JsonIgnore
		public boolean isHidden() {
			return this.at == null;
		}

		TrailEntry entry(String caseCode) {
			return new TrailEntry(caseCode, this.number, Instant.parse(this.at), this.what, this.role, this.actorHash,
					this.contentHash, this.hash);
		}

	}

	/**
	 * Where the chain stands under the root.
	 *
	 * @param number up to which entry
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Sealed(long number, long place, List<Sibling> path) {
	}

	/** A root as it is published. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Root(int number, String madeOn, String madeAt, long chains, long entries, String root,
			String previous, String publicKey, String signature) {

		static Root of(TrailRoot root) {
			return new Root(root.number(), root.madeOn().toString(), root.madeAt().toString(), root.chains(),
					root.entries(), root.root(), root.previous(), root.publicKey(), root.signature());
		}

		TrailRoot whole() {
			return new TrailRoot(this.number, LocalDate.parse(this.madeOn), Instant.parse(this.madeAt), this.chains,
					this.entries, this.root, this.previous, this.publicKey, this.signature);
		}

	}

	/**
	 * A neighbour on the way up.
	 *
	 * @param left whether it stands before what is climbing
	 */
	public record Sibling(String hash, boolean left) {
	}

}
