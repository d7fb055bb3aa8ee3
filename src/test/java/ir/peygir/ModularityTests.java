package ir.peygir;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void modulesCallOnlyWhatTheyAreAllowedTo() {
		ApplicationModules.of(Peygir.class).verify();
	}

}
