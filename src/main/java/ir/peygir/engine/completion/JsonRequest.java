package ir.peygir.engine.completion;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request whose content is JSON, whatever it declared.
 */
final class JsonRequest extends HttpServletRequestWrapper {

	JsonRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public String getContentType() {
		return MediaType.APPLICATION_JSON_VALUE;
	}

	@Override
	public String getHeader(String name) {
		return isContentType(name) ? getContentType() : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return isContentType(name) ? Collections.enumeration(List.of(getContentType())) : super.getHeaders(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		names.addAll(Collections.list(super.getHeaderNames()));
		names.add(HttpHeaders.CONTENT_TYPE);
		return Collections.enumeration(names);
	}

	private static boolean isContentType(String name) {
		return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
	}

}
