package ir.peygir.meeting.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.peygir.shared.Sealer;
import ir.peygir.shared.StepCookies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the browser keeps between the steps of a request for a meeting.
 */
@Configuration(proxyBeanMethods = false)
class AskCookies {

	@Bean
	StepCookies<AskYouForm> meetingCookies(Sealer sealer, ObjectMapper json) {
		return new StepCookies<>("/meetings/ask", AskYouForm.class, sealer, json);
	}

}
