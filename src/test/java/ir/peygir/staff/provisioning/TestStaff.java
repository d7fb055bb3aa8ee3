package ir.peygir.staff.provisioning;

import ir.peygir.city.City;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Gives stories the same persons that the demo has.
 */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class TestStaff {

	@Bean
	DemoStaff demoStaff(Accounts accounts, City city) {
		return new DemoStaff(accounts, city);
	}

}
