package ir.peygir.report.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.shared.PersianText;

/**
 * A part of a picture that nobody is to read: painted over before anything is kept, in
 * thousandths of width and height of the upright picture.
 */
public record Cover(int left, int top, int width, int height) {

	private static final int WHOLE = 1000;

	private static final Pattern FORM = Pattern
		.compile("(\\d{1,4})\\s*,\\s*(\\d{1,4})\\s*,\\s*(\\d{1,4})\\s*,\\s*(\\d{1,4})");

	/**
	 * @param typed {@code left,top,width,height}
	 * @return empty unless it is inside the picture and covers something
	 */
	public static Optional<Cover> parse(String typed) {
		Matcher found = FORM.matcher((typed != null) ? PersianText.latinDigits(typed).strip() : "");
		return found.matches() ? Optional
			.of(new Cover(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
					Integer.parseInt(found.group(3)), Integer.parseInt(found.group(4))))
			.filter(Cover::fits) : Optional.empty();
	}

	private boolean fits() {
		return this.width > 0 && this.height > 0 && this.left + this.width <= WHOLE && this.top + this.height <= WHOLE;
	}

	/** A pixel more rather than one less. */
	void paint(BufferedImage image) {
		int x = image.getWidth() * this.left / WHOLE;
		int y = image.getHeight() * this.top / WHOLE;
		Graphics2D pen = image.createGraphics();
		pen.setColor(Color.BLACK);
		pen.fillRect(x, y, (int) Math.ceil((double) image.getWidth() * (this.left + this.width) / WHOLE) - x,
				(int) Math.ceil((double) image.getHeight() * (this.top + this.height) / WHOLE) - y);
		pen.dispose();
	}

}
