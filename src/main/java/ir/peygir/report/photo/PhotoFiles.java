package ir.peygir.report.photo;

import java.util.Collection;
import java.util.Optional;

/**
 * Keeps the bytes of photos and documents; follows the caller's transaction, so that no
 * row ever points nowhere.
 */
interface PhotoFiles {

	Whereabouts where();

	/** Readable at once; gone again if the transaction is rolled back. */
	void put(String id, Part part, byte[] content);

	Optional<byte[]> read(String id, Part part);

	/** All parts, when the transaction commits; nothing happens for unknown ones. */
	void remove(Collection<String> ids);

}
