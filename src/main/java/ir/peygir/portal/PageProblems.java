package ir.peygir.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import ir.peygir.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * People get a page where programs get {@code application/problem+json}: asked before the
 * framework's own problem answers, it takes only what a browser asked for.
 */
@Component
class PageProblems implements HandlerExceptionResolver, Ordered {

	private final MessageSource messages;

	PageProblems(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public int getOrder() {
		return -1;
	}

	@Override
	public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception exception) {
		if (!asksForPage(request, handler)) {
			return null;
		}
		if (exception instanceof Problem problem) {
			return page(problem, request, response);
		}
		return (exception instanceof ErrorResponse error) ? errorPage(error, response) : null;
	}

	private ModelAndView page(Problem problem, HttpServletRequest request, HttpServletResponse response) {
		if (problem.retryAfter() != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, problem.retryAfter().toSeconds())));
		}
		String text = this.messages.getMessage(problem.key(), problem.arguments(), LocaleContextHolder.getLocale());
		return new ModelAndView("error/" + template(problem.status()),
				Map.of("problem", text, "path", request.getRequestURI()), problem.status());
	}

	private static String template(HttpStatus status) {
		return switch (status) {
			case NOT_FOUND -> "404";
			case UNAUTHORIZED, FORBIDDEN -> "403";
			case PAYLOAD_TOO_LARGE -> "413";
			case TOO_MANY_REQUESTS -> "429";
			default -> status.is5xxServerError() ? "5xx" : "4xx";
		};
	}

	private static ModelAndView errorPage(ErrorResponse error, HttpServletResponse response) {
		try {
			response.sendError(error.getStatusCode().value());
			return new ModelAndView();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean asksForPage(HttpServletRequest request, Object handler) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		boolean program = handler instanceof HandlerMethod method
				&& (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
						|| method.hasMethodAnnotation(ResponseBody.class));
		return !program && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
	}

}
