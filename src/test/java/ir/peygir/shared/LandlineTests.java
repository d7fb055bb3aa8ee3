package ir.peygir.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LandlineTests {

	@ParameterizedTest
	@ValueSource(strings = { "02188776655", "021-88776655", "۰۲۱ ۸۸۷۷ ۶۶۵۵", "٠٢١٨٨٧٧٦٦٥٥", "+982188776655",
			"00982188776655", "982188776655", "2188776655", "(021) 88 77 66 55", "88776655", "۸۸۷۷۶۶۵۵" })
	void everyUsualWayOfWritingIsTheSameNumber(String typed) {
		assertThat(Landline.parse(typed)).hasValueSatisfying((phone) -> {
			assertThat(phone.e164()).isEqualTo("+982188776655");
			assertThat(phone.national()).isEqualTo("02188776655");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "02632223344", "07136001122", "98765432" })
	void otherCitiesAndNumbersThatLookLikeTheCountryAreLandlinesToo(String typed) {
		assertThat(Landline.parse(typed)).isPresent();
	}

	@NullSource
	@ParameterizedTest
	@ValueSource(strings = { "", "12", "09121234567", "9121234567", "0218877665", "021887766555", "02112345678", "137",
			"+442088776655", "تلفن", "021 8877 66 5x" })
	void anythingElseIsNone(String typed) {
		assertThat(Landline.parse(typed)).isEmpty();
	}

	@Test
	void itIsNeverWrittenOutByAccident() {
		assertThat("to " + Landline.parse("02188776655").orElseThrow()).isEqualTo("to 021******55");
	}

}
