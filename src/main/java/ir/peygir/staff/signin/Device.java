package ir.peygir.staff.signin;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody works at, as far as their browser says so: keys of words.
 */
record Device(String browser, String system) implements Serializable {

	static final Device UNKNOWN = new Device("unknown", "unknown");

	private static final long serialVersionUID = 1L;

	// most name themselves after others too: the first that fits
	private static final Map<String, String> BROWSERS = ordered("Edg", "edge", "OPR/", "opera", "SamsungBrowser",
			"samsung", "Firefox/", "firefox", "Chrome/", "chrome", "Chromium/", "chrome", "Safari/", "safari");

	private static final Map<String, String> SYSTEMS = ordered("Android", "android", "iPhone", "iphone", "iPad", "ipad",
			"Windows", "windows", "Mac OS X", "mac", "Linux", "linux");

	static Device of(String userAgent) {
		return (userAgent == null) ? UNKNOWN : new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
	}

	private static String first(Map<String, String> marks, String text) {
		return marks.entrySet()
			.stream()
			.filter((mark) -> text.contains(mark.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("unknown");
	}

	private static Map<String, String> ordered(String... pairs) {
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(pairs[i], pairs[i + 1]);
		}
		return map;
	}

}
