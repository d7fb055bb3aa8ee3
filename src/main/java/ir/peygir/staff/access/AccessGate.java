package ir.peygir.staff.access;

import ir.peygir.shared.Problem;
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

	private final AccessTable table;

	AccessGate(AccessTable table) {
		this.table = table;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/staff", "/staff/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		boolean open = this.table.row(request.getMethod(), pattern)
			.filter((row) -> row.isForEverybody() || member() != null && !row.refuses(member()))
			.isPresent();
		if (!open) {
			throw Problem.forbidden("staff.notYours");
		}
		return true;
	}

	private static StaffMember member() {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		return (caller != null && caller.getPrincipal() instanceof StaffMember member) ? member : null;
	}

}
