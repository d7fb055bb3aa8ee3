package ir.peygir.staff.provisioning;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import ir.peygir.city.City;
import ir.peygir.shared.Seeding;

/**
 * Puts in place what staff need before the web port opens, the same at every start.
 */
@Configuration(proxyBeanMethods = false)
class Provisioning {

	@Bean
	@Profile("demo")
	DemoStaff demoStaff(Accounts accounts, City city) {
		return new DemoStaff(accounts, city);
	}

	@Bean
	SmartInitializingSingleton staffProvided(Installation installation, Groups groups, Rights rights, Filters filters,
			ObjectProvider<DemoStaff> demoStaff, Administrators administrators, Seeding seeding) {
		return () -> seeding.run(() -> {
			installation.mustFit();
			groups.provide();
			rights.provide();
			filters.provide();
			demoStaff.ifAvailable(DemoStaff::provide);
			administrators.provide();
		});
	}

}
