package ir.peygir.shared;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Says to programs what went wrong, as {@code application/problem+json} (RFC 9457) in the
 * caller's language.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers {

	private final MessageSource messages;

	ProblemAnswers(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest request, Locale locale) {
		ProblemDetail detail = detail(problem.status(), request, text(locale, problem.key(), problem.arguments()));
		HttpHeaders headers = new HttpHeaders();
		if (problem.retryAfter() != null) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, problem.retryAfter().toSeconds())));
		}
		return answer(problem.status(), headers, detail);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> invalid(InvalidInput invalid, HttpServletRequest request, Locale locale) {
		ProblemDetail detail = detail(HttpStatus.UNPROCESSABLE_ENTITY, request, text(locale, "problem.invalid"));
		List<Map<String, String>> errors = invalid.problems()
			.stream()
			.map((field) -> Map.of("field", field.field(), "message", text(locale, field.key(), field.arguments())))
			.toList();
		detail.setProperty("errors", errors);
		return answer(HttpStatus.UNPROCESSABLE_ENTITY, new HttpHeaders(), detail);
	}

	@ExceptionHandler({ HttpMessageNotReadableException.class, MissingServletRequestParameterException.class,
			MissingServletRequestPartException.class, MethodArgumentTypeMismatchException.class,
			MultipartException.class })
	ResponseEntity<ProblemDetail> malformed(Exception exception, HttpServletRequest request, Locale locale) {
		return answer(HttpStatus.BAD_REQUEST, new HttpHeaders(),
				detail(HttpStatus.BAD_REQUEST, request, text(locale, "problem.malformed")));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException exception, HttpServletRequest request,
			Locale locale) {
		return answer(HttpStatus.PAYLOAD_TOO_LARGE, new HttpHeaders(),
				detail(HttpStatus.PAYLOAD_TOO_LARGE, request, text(locale, "photo.tooLarge")));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> wrongType(HttpMediaTypeNotSupportedException exception, HttpServletRequest request,
			Locale locale) {
		return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, new HttpHeaders(),
				detail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, request, text(locale, "problem.wrongType")));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> nothingThere(NoResourceFoundException exception, HttpServletRequest request,
			Locale locale) {
		return answer(HttpStatus.NOT_FOUND, new HttpHeaders(),
				detail(HttpStatus.NOT_FOUND, request, text(locale, "problem.unknown")));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException exception,
			HttpServletRequest request, Locale locale) {
		return answer(HttpStatus.METHOD_NOT_ALLOWED, exception.getHeaders(),
				detail(HttpStatus.METHOD_NOT_ALLOWED, request, text(locale, "problem.wrongMethod")));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException exception,
			HttpServletRequest request, Locale locale) {
		return answer(HttpStatus.NOT_ACCEPTABLE, exception.getHeaders(),
				detail(HttpStatus.NOT_ACCEPTABLE, request, text(locale, "problem.notAcceptable")));
	}

	private String text(Locale locale, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private static ProblemDetail detail(HttpStatus status, HttpServletRequest request, String text) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
		detail.setInstance(URI.create(request.getRequestURI()));
		return detail;
	}

	private static ResponseEntity<ProblemDetail> answer(HttpStatus status, HttpHeaders headers, ProblemDetail detail) {
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(detail);
	}

}
