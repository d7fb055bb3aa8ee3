package ir.peygir.staff.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Scripts and styles of task forms: the forms are deployed with their process and cannot
 * name a version, so browsers ask each time whether these changed.
 */
@Configuration(proxyBeanMethods = false)
class TaskAssets implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/tasks/**")
			.addResourceLocations("classpath:/static/assets/tasks/")
			.setCacheControl(CacheControl.noCache());
	}

}
