package ir.peygir.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PersonalIdTests {

	@ParameterizedTest
	@ValueSource(strings = { "0499370899", "0684159414", "0076229645", "1583250689", "0959744487", "3974017844",
			"7730942860", "0011537027" })
	void publishedExamplesOfNationalCodesPassTheCheck(String code) {
		assertThat(NationalCode.parse(code)).contains(new NationalCode(code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0499370899", "499370899", "۰۴۹۹۳۷۰۸۹۹", "٠٤٩٩٣٧٠٨٩٩", "049-937089-9", " 0499 3708 99 ",
			"\u200f۴۹۹۳۷۰۸۹۹", "0499–370899" })
	void everyUsualWayOfWritingIsTheSameCode(String typed) {
		assertThat(NationalCode.parse(typed)).map(NationalCode::digits).contains("0499370899");
	}

	@Test
	void twoLeadingZerosMayBeMissingButNotThree() {
		assertThat(NationalCode.parse("11537027")).map(NationalCode::digits).contains("0011537027");
		// passes the check, but no place begins with three zeros
		assertThat(NationalCode.parse("0001234560")).isEmpty();
		assertThat(NationalCode.parse("1234560")).isEmpty();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "0499370898", "0499730899", "1234567890", "0000000000", "1111111111", "9999999999",
			"04993708990", "049937089a", "کد ملی" })
	void anythingElseIsNoNationalCode(String typed) {
		assertThat(NationalCode.parse(typed)).isEmpty();
	}

	@Test
	void everySlipOfOneDigitIsNoticed() {
		String right = "0499370899";
		for (int at = 0; at < right.length(); at++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				String slip = right.substring(0, at) + digit + right.substring(at + 1);
				assertThat(NationalCode.parse(slip).isPresent()).as(slip).isEqualTo(slip.equals(right));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "123456789012", "۱۲۳۴۵۶۷۸۹۰۱۲", "1234 5678 9012", "1234-5678-9012" })
	void aForeignersIdHasTwelveDigits(String typed) {
		assertThat(ForeignId.parse(typed)).map(ForeignId::digits).contains("123456789012");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "0499370899", "12345678901", "1234567890123", "1234567890123456", "111111111111",
			"12345678901x" })
	void anythingElseIsNoForeignersId(String typed) {
		assertThat(ForeignId.parse(typed)).isEmpty();
	}

	@Test
	void aNationalCodeWithZerosBeforeItMakesNoSecondPerson() {
		assertThat(ForeignId.parse("000499370899")).isEmpty();
		assertThat(ForeignId.parse("000499370898")).isPresent();
	}

	@Test
	void oneFieldTakesEither() {
		assertThat(PersonalId.parse("۴۹۹۳۷۰۸۹۹")).contains(new NationalCode("0499370899"));
		assertThat(PersonalId.parse("123456789012")).contains(new ForeignId("123456789012"));
		assertThat(PersonalId.parse("12")).isEmpty();
	}

	@Test
	void neitherShowsItsDigits() {
		assertThat(new NationalCode("0499370899")).asString().doesNotContain("0499", "899");
		assertThat(new ForeignId("123456789012")).asString().doesNotContain("1234", "012");
		assertThatIllegalArgumentException().isThrownBy(() -> new NationalCode("0499370898"))
			.withMessageNotContaining("0499");
		assertThatIllegalArgumentException().isThrownBy(() -> new ForeignId("1")).withMessageNotContaining("1");
	}

}
