package ir.peygir.portal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Two languages, and citizens' forms beside the processes that they start.
 */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration implements WebMvcConfigurer {

	@Bean
	LocaleResolver localeResolver() {
		return new ReaderLocale();
	}

	@Bean
	WebMvcRegistrations trackedPages() {
		return new WebMvcRegistrations() {
			@Override
			public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
				return new TrackedPages();
			}
		};
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		LocaleChangeInterceptor language = new LocaleChangeInterceptor();
		language.setParamName("lang");
		language.setIgnoreInvalidLocale(true);
		registry.addInterceptor(language);
	}

	@Bean
	SpringResourceTemplateResolver formTemplates() {
		SpringResourceTemplateResolver forms = new SpringResourceTemplateResolver();
		forms.setPrefix("classpath:/");
		forms.setSuffix(".html");
		forms.setTemplateMode(TemplateMode.HTML);
		forms.setCharacterEncoding("UTF-8");
		forms.getResolvablePatternSpec().addPattern("forms/*");
		forms.setOrder(1);
		return forms;
	}

	@Bean
	OpenAPI description() {
		return new OpenAPI().info(new Info().title("Peygir").version("1").description("A city's messages"));
	}

}
