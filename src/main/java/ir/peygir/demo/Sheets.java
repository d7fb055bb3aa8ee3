package ir.peygir.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Draws the scans of the demo content: a sheet with lines like handwriting, a signature
 * and the stamp of a sample, so that nobody takes it for a real one. The letters of the
 * stamp are drawn too: a machine may have no font.
 */
class Sheets {

	private static final int WIDTH = 620;

	private static final int HEIGHT = 860;

	private static final int MARGIN = 70;

	/** See {@link Pictures}. */
	private static final double SCALE = 0.825;

	private static final Color PAPER = new Color(0xFCFAF3);

	private static final Color INK = new Color(0x1F3A7A);

	private final Pictures pictures = new Pictures();

	/** The signed sheet of an order. */
	byte[] signed(int number) {
		BufferedImage image = Pictures.paper((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE));
		Graphics2D pen = Pictures.pen(image, PAPER);
		pen.scale(SCALE, SCALE);
		Random hand = new Random(number * 7919L);
		head(pen);
		pen.setColor(INK);
		pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		int lines = 5 + hand.nextInt(4);
		for (int line = 0; line < lines; line++) {
			double end = (line == lines - 1) ? WIDTH * 0.55 : MARGIN + hand.nextInt(30);
			written(pen, hand, 230 + line * 44, end);
		}
		signature(pen, hand);
		stamp(pen);
		pen.dispose();
		return Pictures.written(image);
	}

	/** How it looks where the work was done. */
	byte[] work(long order) {
		return this.pictures.jpeg("lamp-done", "order/" + order);
	}

	private static void head(Graphics2D pen) {
		pen.setColor(new Color(0x0B5F63));
		pen.fillOval(WIDTH / 2 - 28, 40, 56, 56);
		pen.setColor(new Color(0x9AA5A8));
		pen.fillRect(MARGIN, 120, WIDTH - 2 * MARGIN, 3);
		for (int line = 0; line < 3; line++) {
			pen.fillRect(MARGIN, 45 + line * 22, 110, 6);
		}
		pen.fillRect(WIDTH - MARGIN - 190, 150, 190, 8);
	}

	/** Words from right to left, with teeth and dots. */
	private static void written(Graphics2D pen, Random hand, int y, double end) {
		double x = WIDTH - MARGIN;
		while (x > end) {
			double word = 28 + hand.nextInt(55);
			Path2D path = new Path2D.Double();
			path.moveTo(x, y);
			for (double at = x; at > x - word; at -= 9) {
				path.curveTo(at - 2, y - 6 - hand.nextInt(12), at - 6, y + 2 + hand.nextInt(7), at - 9, y);
			}
			pen.draw(path);
			for (int dot = hand.nextInt(4); dot > 0; dot--) {
				pen.fillOval((int) (x - hand.nextInt((int) word)), y - 18 + (hand.nextBoolean() ? 0 : 28), 4, 4);
			}
			x -= word + 12;
		}
	}

	private static void signature(Graphics2D pen, Random hand) {
		Path2D path = new Path2D.Double();
		path.moveTo(230, 740);
		for (int loop = 0; loop < 4; loop++) {
			path.curveTo(200 - loop * 20, 690 - hand.nextInt(30), 150 - loop * 10, 780 + hand.nextInt(20),
					190 - loop * 22, 735);
		}
		path.lineTo(250, 760);
		pen.draw(path);
	}

	/** A frame across the sheet with the word that says what it is. */
	private static void stamp(Graphics2D pen) {
		pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.45f));
		pen.setColor(new Color(0xB3261E));
		pen.rotate(Math.toRadians(-24), WIDTH / 2.0, HEIGHT / 2.0);
		pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		pen.drawRoundRect(120, 350, 380, 160, 30, 30);
		sample(pen);
	}

	/** نمونه, stroke by stroke: noon, meem, waw, noon, heh. */
	private static void sample(Graphics2D pen) {
		Path2D word = new Path2D.Double();
		word.moveTo(450, 405);
		word.curveTo(452, 450, 440, 452, 415, 450);
		word.curveTo(372, 450, 372, 408, 395, 408);
		word.curveTo(420, 408, 420, 450, 380, 450);
		word.lineTo(330, 450);
		word.curveTo(290, 450, 300, 410, 318, 414);
		word.curveTo(345, 424, 335, 478, 285, 482);
		word.moveTo(262, 405);
		word.curveTo(264, 450, 250, 452, 225, 450);
		word.curveTo(180, 450, 180, 405, 200, 405);
		word.curveTo(232, 405, 232, 452, 192, 450);
		pen.draw(word);
		pen.fillOval(441, 372, 16, 16);
		pen.fillOval(253, 372, 16, 16);
	}

}
