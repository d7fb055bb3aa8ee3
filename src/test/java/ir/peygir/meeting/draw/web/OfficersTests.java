package ir.peygir.meeting.draw.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfficersTests {

	@Test
	void anOfficeIsNamedWhosesoeverItIs() {
		assertThat(Officers.Officer.of("mayor-06")).isEqualTo(new Officers.Officer("mayor", "6"));
		assertThat(Officers.Officer.of("waste-office").key()).isEqualTo("host");
		assertThat(Officers.Officer.of("administrators").key()).isEqualTo("other");
		assertThat(Officers.Officer.of("secretariat").key()).isEqualTo("secretariat");
	}

}
