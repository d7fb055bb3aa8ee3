package ir.peygir.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;

/**
 * Reads one kind of value from whatever a form or a REST caller sent.
 */
@FunctionalInterface
interface FieldKind {

	/** The value, or null if there is nothing in it; refused with {@link Unfit}. */
	Object read(Object sent);

	static FieldKind text(int longest) {
		return (sent) -> {
			String text = PlainText.of(string(sent, "باید متن باشد."));
			if (text.length() > longest) {
				throw new Unfit("بیش از " + PlainText.persianDigits(longest) + " نویسه است.");
			}
			return text.isEmpty() ? null : text;
		};
	}

	static FieldKind choice(List<String> known) {
		return (sent) -> {
			String text = string(sent, "باید یکی از " + String.join("، ", known) + " باشد.").strip();
			if (!text.isEmpty() && !known.contains(text)) {
				throw new Unfit("مقدار شناخته‌شده‌ای نیست؛ باید یکی از " + String.join("، ", known) + " باشد.");
			}
			return text.isEmpty() ? null : text;
		};
	}

	static FieldKind code(int longest) {
		String message = "باید کدی از حروف لاتین، رقم و خط تیره و حداکثر " + PlainText.persianDigits(longest)
				+ " نویسه باشد.";
		return (sent) -> {
			String code = PlainText.latinDigits(string(sent, message)).strip();
			if (!code.isEmpty() && (code.length() > longest || !code.matches("[A-Za-z0-9-]+"))) {
				throw new Unfit(message);
			}
			return code.isEmpty() ? null : code;
		};
	}

	static FieldKind date() {
		String message = "باید تاریخی به شکل 2026-11-30 باشد.";
		return (sent) -> {
			if (sent instanceof LocalDate) {
				return sent;
			}
			if (sent instanceof Date date) {
				return date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
			}
			String text = PlainText.latinDigits(string(sent, message)).strip();
			try {
				return text.isEmpty() ? null : LocalDate.parse(text);
			}
			catch (DateTimeParseException ex) {
				throw new Unfit(message);
			}
		};
	}

	static FieldKind number(int smallest, int largest) {
		String message = "باید عددی از " + PlainText.persianDigits(smallest) + " تا " + PlainText.persianDigits(largest)
				+ " باشد.";
		return (sent) -> {
			if (sent instanceof String text && text.isBlank()) {
				return null;
			}
			double number = (sent instanceof Number n) ? n.doubleValue() : parse(string(sent, message), message);
			if (number != Math.rint(number) || number < smallest || number > largest) {
				throw new Unfit(message);
			}
			return (int) number;
		};
	}

	static FieldKind flag() {
		return (sent) -> {
			if (sent instanceof Boolean) {
				return sent;
			}
			return switch ((sent instanceof String text) ? text.strip() : "?") {
				case "true" -> true;
				case "false" -> false;
				case "" -> null;
				default -> throw new Unfit("باید true یا false باشد.");
			};
		};
	}

	private static String string(Object sent, String otherwise) {
		if (sent instanceof String text) {
			return text;
		}
		if (sent instanceof Integer || sent instanceof Long) {
			return sent.toString();
		}
		throw new Unfit(otherwise);
	}

	private static double parse(String text, String message) {
		String digits = PlainText.latinDigits(text).strip();
		if (!digits.matches("[+-]?\\d{1,9}")) {
			throw new Unfit(message);
		}
		return Integer.parseInt(digits);
	}

	/** What was sent does not fit; the message ends the sentence that names the field. */
	final class Unfit extends RuntimeException {

		Unfit(String message) {
			super(message, null, false, false);
		}

	}

}
