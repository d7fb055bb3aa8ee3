package ir.peygir.portal;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.shared.TrackedCases;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds out whose page stands at {@code /track/{code}}: a controller that names its cases
 * is asked only for them, and goes before one that does not.
 */
class TrackedPages extends RequestMappingHandlerMapping {

	@Override
	protected RequestCondition<?> getCustomTypeCondition(Class<?> handlerType) {
		TrackedCases.Pages pages = AnnotationUtils.findAnnotation(handlerType, TrackedCases.Pages.class);
		return (pages != null) ? new OwnCode(() -> obtainApplicationContext().getBean(pages.of())) : null;
	}

	/** The code in the address is one of these cases'. */
	private record OwnCode(Supplier<TrackedCases> cases) implements RequestCondition<OwnCode> {

		private static final Pattern CODE = Pattern.compile("/track/(\\d{12})(?:/.*)?");

		@Override
		public OwnCode combine(OwnCode other) {
			return other;
		}

		@Override
		public OwnCode getMatchingCondition(HttpServletRequest request) {
			Matcher path = CODE.matcher(request.getRequestURI().substring(request.getContextPath().length()));
			return (path.matches() && isOwn(path.group(1), request)) ? this : null;
		}

		/** Asked once for all the handlers that stand below that address. */
		private boolean isOwn(String code, HttpServletRequest request) {
			TrackedCases asked = this.cases.get();
			String known = TrackedPages.class.getName() + " " + asked.getClass().getName() + " " + code;
			ServletRequest received = received(request);
			Object own = received.getAttribute(known);
			if (own == null) {
				own = asked.exists(code);
				received.setAttribute(known, own);
			}
			return (boolean) own;
		}

		/**
		 * Who only looks whose page it would be takes back what is noted on its wrapper.
		 */
		private static ServletRequest received(ServletRequest request) {
			return (request instanceof ServletRequestWrapper wrapper) ? received(wrapper.getRequest()) : request;
		}

		@Override
		public int compareTo(OwnCode other, HttpServletRequest request) {
			return 0;
		}

	}

}
