package ir.peygir.staff.signin;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.springframework.http.HttpHeaders;

/**
 * A form that was sent when nobody was signed in any more.
 *
 * @param account who had been signed in
 * @param action where it was sent
 * @param page where it was filled in
 * @param fields by name
 * @param files names of files, which have to be chosen again
 */
record KeptForm(String account, String action, String page, Map<String, List<String>> fields, List<String> files) {

	private static final int LONGEST = 500_000;

	static boolean fits(HttpServletRequest request) {
		String mode = request.getHeader("Sec-Fetch-Mode");
		String type = request.getContentType();
		return request.getMethod().equals("POST") && (mode == null || mode.equals("navigate")) && type != null
				&& (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"))
				&& request.getContentLengthLong() < LONGEST;
	}

	static KeptForm of(String account, HttpServletRequest request) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
		fields.remove("_csrf");
		String action = path(request.getRequestURI(), request.getQueryString());
		return new KeptForm(account, action, page(request, action), fields, files(request));
	}

	/** The page that was left, if it is one of ours. */
	private static String page(HttpServletRequest request, String action) {
		String left = request.getHeader(HttpHeaders.REFERER);
		try {
			URI uri = URI.create((left != null) ? left : "");
			if (uri.getRawPath() != null && uri.getRawPath().startsWith("/staff")
					&& !uri.getRawPath().startsWith(StaffSecurity.SIGN_IN)) {
				return path(uri.getRawPath(), uri.getRawQuery());
			}
		}
		catch (IllegalArgumentException ex) {
			// as if there were none
		}
		return action;
	}

	private static List<String> files(HttpServletRequest request) {
		if (!request.getContentType().startsWith("multipart/")) {
			return List.of();
		}
		try {
			return request.getParts()
				.stream()
				.map(Part::getSubmittedFileName)
				.flatMap(Stream::ofNullable)
				.filter((name) -> !name.isBlank())
				.toList();
		}
		catch (IOException | ServletException | IllegalStateException ex) {
			return List.of();
		}
	}

	private static String path(String path, String query) {
		return (query != null) ? path + "?" + query : path;
	}

}
