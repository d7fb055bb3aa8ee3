package ir.peygir.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MobileTests {

	@ParameterizedTest
	@ValueSource(strings = { "09121234567", "9121234567", "+989121234567", "00989121234567", "989121234567",
			"0912 123 4567", "0912-123-4567", "(0912) 1234567", "۰۹۱۲۱۲۳۴۵۶۷", "٠٩١٢١٢٣٤٥٦٧", "+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷" })
	void everyUsualWayOfWritingIsTheSameNumber(String typed) {
		assertThat(Mobile.parse(typed)).contains(new Mobile("+989121234567"));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "02188776655", "0912123456", "091212345678", "+19121234567", "0912123456a", "شماره" })
	void anythingElseIsNoIranianMobileNumber(String typed) {
		assertThat(Mobile.parse(typed)).isEmpty();
	}

	@Test
	void itIsShownAsPeopleHereWriteItOrMasked() {
		Mobile mobile = new Mobile("+989121234567");
		assertThat(mobile.national()).isEqualTo("09121234567");
		assertThat(mobile.masked()).isEqualTo("09*******67");
		assertThat(mobile).hasToString("09*******67");
	}

}
