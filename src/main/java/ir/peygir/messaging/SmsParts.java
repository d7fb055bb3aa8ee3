package ir.peygir.messaging;

/**
 * How many text messages one text is: networks cut it, and each part is paid.
 *
 * @param characters as networks count them
 */
public record SmsParts(int characters, int parts) {

	/**
	 * GSM 03.38 without what takes two places; other letters make the whole text UCS-2.
	 */
	private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
			+ "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

	public static SmsParts of(String text) {
		boolean basic = text.chars().allMatch((letter) -> BASIC.indexOf(letter) >= 0);
		int whole = basic ? 160 : 70;
		int piece = basic ? 153 : 67;
		int length = text.length();
		return new SmsParts(length, (length <= whole) ? 1 : (length + piece - 1) / piece);
	}

}
