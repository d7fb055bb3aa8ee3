package ir.peygir.meeting.draw;

/**
 * The seal on a seed: shown from the first day, it fits one seed only.
 *
 * @param hex SHA-256 of the seed's bytes in lower-case hexadecimal
 */
public record Commitment(String hex) {

	/**
	 * @throws IllegalArgumentException if it is not 32 bytes
	 */
	public Commitment {
		Hex.require(hex, 32, "commitment");
	}

	public boolean fits(ServerSeed seed) {
		return equals(seed.commitment());
	}

}
