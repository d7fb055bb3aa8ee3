package ir.peygir.shared;

import java.util.Optional;

/**
 * The number by which the state tells one person from another; kept only sealed.
 */
public sealed interface PersonalId permits NationalCode, ForeignId {

	/** The one way to write it, in Latin digits. */
	String digits();

	/**
	 * Reads either kind; their lengths never overlap.
	 * @param typed any usual way of writing, Persian digits too; may be {@code null}
	 * @return empty if it is neither
	 */
	static Optional<PersonalId> parse(String typed) {
		return NationalCode.parse(typed).map(PersonalId.class::cast).or(() -> ForeignId.parse(typed));
	}

	/** What is left when spaces, dashes and invisible marks are taken away. */
	static String bare(String typed) {
		return PersianText.latinDigits((typed != null) ? typed : "").replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}\u2212]", "");
	}

}
