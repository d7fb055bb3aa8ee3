package ir.peygir.audit;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * The roots as everybody may keep them, newest first.
 *
 * @param next what to ask for next, {@code null} on the last page
 */
@JsonInclude(Include.NON_NULL)
public record PublishedRoots(String format, String algorithm, String publicKey, List<Proof.Root> roots, Integer next) {

	static final String FORMAT = "peygir-trail-roots-1";

	static final String ALGORITHM = "SHA-256 chains, RFC 6962 Merkle tree, Ed25519";

}
