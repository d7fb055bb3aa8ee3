package ir.peygir.city;

/**
 * How high in the city a unit stands, which decides who answers first and who is above.
 */
public enum Level {

	/** A ناحیه office of a district. */
	N,

	/** A district and its departments. */
	M,

	/** An organisation or company of the city. */
	O,

	/** Headquarters: deputy offices and general offices. */
	H,

	/** Inspection and the 137 Plus centre. */
	I,

	/** Outside the municipality. */
	X

}
