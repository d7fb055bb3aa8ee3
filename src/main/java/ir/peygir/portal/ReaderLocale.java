package ir.peygir.portal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Pages speak Persian until the reader asks for English; programs say it in each request.
 */
class ReaderLocale implements LocaleResolver {

	private static final Locale PERSIAN = new Locale("fa");

	private final CookieLocaleResolver pages = new CookieLocaleResolver("lang");

	ReaderLocale() {
		this.pages.setDefaultLocale(PERSIAN);
		this.pages.setCookieMaxAge(Duration.ofDays(365));
		this.pages.setCookieHttpOnly(true);
		this.pages.setCookieSameSite("Lax");
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		boolean program = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
		return program ? accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
				: spoken(this.pages.resolveLocale(request));
	}

	@Override
	public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		this.pages.setLocale(request, response, spoken(locale));
	}

	private static Locale accepted(String header) {
		try {
			return (header != null)
					? spoken(Locale.lookup(Locale.LanguageRange.parse(header), List.of(PERSIAN, Locale.ENGLISH)))
					: PERSIAN;
		}
		catch (IllegalArgumentException ex) {
			return PERSIAN;
		}
	}

	private static Locale spoken(Locale locale) {
		return (locale != null && "en".equals(locale.getLanguage())) ? Locale.ENGLISH : PERSIAN;
	}

}
