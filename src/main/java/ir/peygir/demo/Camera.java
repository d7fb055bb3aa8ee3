package ir.peygir.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import ir.peygir.shared.Display;
import ir.peygir.shared.GeoPoint;

/**
 * Writes into a JPEG when and where it was taken, as the camera of a telephone does (Exif
 * 2.32, big-endian).
 */
final class Camera {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

	private static final int TIMES = 100;

	private static final int PLACE = 200;

	private static final int SIZE = 400;

	private Camera() {
	}

	static byte[] taken(byte[] jpeg, Instant time, GeoPoint point) {
		byte[] tiff = tiff(TIME.format(time.atZone(Display.CITY)), point);
		byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
		return ByteBuffer.allocate(jpeg.length + 4 + name.length + tiff.length)
			.put(jpeg, 0, 2)
			.putShort((short) 0xffe1)
			.putShort((short) (2 + name.length + tiff.length))
			.put(name)
			.put(tiff)
			.put(jpeg, 2, jpeg.length - 2)
			.array();
	}

	private static byte[] tiff(String time, GeoPoint point) {
		ByteBuffer tiff = ByteBuffer.allocate(SIZE).put(ascii("MM\0*")).putInt(8).putShort((short) 2);
		entry(tiff, 0x8769, 4, 1).putInt(TIMES);
		entry(tiff, 0x8825, 4, 1).putInt(PLACE);
		tiff.position(TIMES).putShort((short) 1);
		entry(tiff, 0x9003, 2, time.length() + 1).putInt(TIMES + 50);
		tiff.position(TIMES + 50).put(ascii(time));
		tiff.position(PLACE).putShort((short) 4);
		entry(tiff, 1, 2, 2).put(ascii("N\0\0\0"));
		entry(tiff, 2, 5, 3).putInt(PLACE + 100);
		entry(tiff, 3, 2, 2).put(ascii("E\0\0\0"));
		entry(tiff, 4, 5, 3).putInt(PLACE + 124);
		tiff.position(PLACE + 100);
		degrees(tiff, point.lat());
		degrees(tiff, point.lon());
		return tiff.array();
	}

	private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
		return tiff.putShort((short) tag).putShort((short) type).putInt(count);
	}

	/** Degrees, minutes and seconds, each as a fraction. */
	private static void degrees(ByteBuffer tiff, double value) {
		double minutes = (value - (int) value) * 60;
		long seconds = Math.round((minutes - (int) minutes) * 60 * 10_000);
		tiff.putInt((int) value).putInt(1).putInt((int) minutes).putInt(1).putInt((int) seconds).putInt(10_000);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
