package ir.peygir.portal;

import java.io.IOException;

import ir.peygir.meeting.draw.Draws;
import ir.peygir.shared.CityClock;
import ir.peygir.shared.Display;
import ir.peygir.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The pages alone, each with sample facts at {@code /preview/{page}}: no database, no
 * engine.
 */
@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
		JacksonAutoConfiguration.class, ThymeleafAutoConfiguration.class, MessageSourceAutoConfiguration.class })
@ComponentScan(basePackages = { "ir.peygir.portal", "ir.peygir.shared" }, useDefaultFilters = false,
		includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = { PortalConfiguration.class, Page.class,
				PageProblems.class, HomeController.class, Display.class, CityClock.class }))
class PagesApp {

	@Bean
	RouterFunction<ServerResponse> previews() {
		return RouterFunctions.route().GET("/preview/{page}", (request) -> {
			Samples.Sample sample = Samples.all().get(request.pathVariable("page"));
			return ServerResponse.ok().render(sample.template(), sample.model());
		}).GET("/problem/unknown", (request) -> {
			throw Problem.unknown("problem.report.unknown");
		}).GET("/problem/own", (request) -> {
			throw new IllegalStateException("on purpose");
		})
			.GET("/map/districts.geojson",
					(request) -> ServerResponse.ok().body(new ClassPathResource("city/districts.geojson")))
			.GET("/api/meetings/sessions/{id}/draw",
					(request) -> ServerResponse.ok()
						.contentType(MediaType.APPLICATION_JSON)
						.body(Draws.bytes(Samples.DRAWN)))
			.GET("/api/meetings/sessions/{id}",
					(request) -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(Draws.SESSION_JSON))
			.build();
	}

	@Bean
	OncePerRequestFilter contentSecurityPolicy() {
		return new OncePerRequestFilter() {
			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				response.setHeader("Content-Security-Policy",
						"default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'");
				chain.doFilter(request, response);
			}
		};
	}

}
