package ir.peygir.engine.completion;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.rest.filter.EmptyBodyFilter;

import org.springframework.http.MediaType;

/**
 * Reads a completion that sends nothing as one that leaves every field out, so that the
 * contract can name what is missing; the engine's own filter does so for declared JSON
 * only.
 */
public final class EmptyDecision extends EmptyBodyFilter {

	private static final Pattern COMPLETION = Pattern.compile(".*/task/[^/]+/(complete|submit-form)/*");

	private static final Set<String> NOTHING = Set.of("", "null");

	private static final int LOOK = 16;

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest sent = (HttpServletRequest) request;
		chain.doFilter(mayBeEmpty(sent) ? filled(sent) : sent, response);
	}

	private static boolean mayBeEmpty(HttpServletRequest sent) {
		String type = sent.getContentType();
		return sent.getMethod().equals("POST") && COMPLETION.matcher(sent.getRequestURI()).matches()
				&& (type == null || type.startsWith(MediaType.APPLICATION_JSON_VALUE));
	}

	private HttpServletRequest filled(HttpServletRequest sent) throws IOException {
		PushbackInputStream body = new PushbackInputStream(sent.getInputStream(), LOOK);
		byte[] start = body.readNBytes(LOOK);
		body.unread(start);
		boolean empty = start.length < LOOK && NOTHING.contains(new String(start, StandardCharsets.UTF_8).strip());
		HttpServletRequest request = wrapRequest(sent, empty, body);
		return empty ? new JsonRequest(request) : request;
	}

}
