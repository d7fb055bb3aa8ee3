package ir.peygir.staff.cockpit;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Leads to the proof of a case where the application has such a page, so that this
 * package need not know whose it is.
 */
@Component
class ProofLink {

	private static final String PAGE = "/staff/cases/{code}/proof";

	private final RequestMappingHandlerMapping pages;

	ProofLink(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
		this.pages = pages;
	}

	/** The address, or {@code null} without a page or a case file. */
	String of(FoundCase found) {
		boolean known = this.pages.getHandlerMethods()
			.keySet()
			.stream()
			.anyMatch((mapping) -> mapping.getPatternValues().contains(PAGE));
		return (known && found.file()) ? PAGE.replace("{code}", found.code()) : null;
	}

}
