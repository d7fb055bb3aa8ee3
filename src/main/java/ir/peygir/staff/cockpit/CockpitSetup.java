package ir.peygir.staff.cockpit;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Stands between Cockpit and the engine where the one asks what the other refuses.
 */
@Configuration(proxyBeanMethods = false)
class CockpitSetup {

	@Bean
	FilterRegistrationBean<BoundedLists> boundedLists() {
		FilterRegistrationBean<BoundedLists> registration = new FilterRegistrationBean<>(new BoundedLists());
		registration.addUrlPatterns("/camunda/api/engine/*");
		// behind Spring Security, which has said whether the door is open
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
		return registration;
	}

}
