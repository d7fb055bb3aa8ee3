package ir.peygir.staff.access;

import java.util.Set;

import ir.peygir.engine.OnBehalf;
import ir.peygir.shared.Problem;
import ir.peygir.staff.InPlaceOf;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the pages of staff to the table: whoever has no cell there, and every address
 * without a row, is refused before any code of that page runs. Whose case it is, the page
 * itself asks.
 */
@Configuration(proxyBeanMethods = false)
class AccessGate implements WebMvcConfigurer, HandlerInterceptor {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final AccessTable table;

	private final InPlaceOf places;

	AccessGate(AccessTable table, InPlaceOf places) {
		this.table = table;
		this.places = places;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/staff", "/staff/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		AccessTable.Row row = this.table.row(request.getMethod(), pattern)
			.filter((known) -> known.isForEverybody()
					|| member() != null && !this.table.openTo(known, member()).isEmpty())
			.orElseThrow(() -> Problem.forbidden("staff.notYours"));
		if (member() != null && !READING.contains(request.getMethod())) {
			this.places.acts(member(), this.table.openTo(row, member()));
		}
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception failure) {
		OnBehalf.over();
	}

	private static StaffMember member() {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		return (caller != null && caller.getPrincipal() instanceof StaffMember member) ? member : null;
	}

}
