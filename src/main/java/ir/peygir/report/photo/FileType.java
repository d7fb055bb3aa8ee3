package ir.peygir.report.photo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a file is by its first bytes; names and headers of uploads can say anything.
 */
enum FileType {

	JPEG, PNG, WEBP, HEIC, PDF,

	/** Known, but not a photo that we take. */
	OTHER,

	UNKNOWN;

	private static final Pattern HEIF = Pattern
		.compile("(?s)....ftyp(?:.{4}){0,20}?(?:hei[cxms]|hev[cxms]|mif1|msf1|avi[fs]).*");

	private static final List<String> OTHERS = List.of("GIF8", "BM", "II*\0", "MM\0*", "PK\u0003\u0004", "RIFF", "8BPS",
			"\u00ff\n", "\0\0\0\fJXL ", "\u001aE\u00df\u00a3");

	static FileType of(byte[] file) {
		String head = new String(file, 0, Math.min(file.length, 96), StandardCharsets.ISO_8859_1);
		if (head.startsWith("\u00ff\u00d8\u00ff")) {
			return JPEG;
		}
		if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
			return PNG;
		}
		if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
			boolean animated = head.startsWith("VP8X", 12) && head.length() > 20 && (head.charAt(20) & 2) != 0;
			return animated ? OTHER : WEBP;
		}
		if (HEIF.matcher(head).matches()) {
			return HEIC;
		}
		if (head.startsWith("%PDF-")) {
			return PDF;
		}
		boolean known = head.startsWith("ftyp", 4) || OTHERS.stream().anyMatch(head::startsWith);
		return known ? OTHER : UNKNOWN;
	}

}
