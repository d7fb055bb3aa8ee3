package ir.peygir.shared;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TrackingCodeTests {

	private static final String CODE = "192764350049";

	@Test
	void theCheckDigitIsDamms() {
		assertThat(TrackingCode.parse("000000005724")).isPresent();
		for (char wrong : "012356789".toCharArray()) {
			assertThat(TrackingCode.parse("00000000572" + wrong)).isEmpty();
		}
		assertThat(new TrackingCode(CODE).digits()).isEqualTo(CODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "192764350049", "1927 6435 0049", "1927-6435-0049", "۱۹۲۷ ۶۴۳۵ ۰۰۴۹", "١٩٢٧٦٤٣٥٠٠٤٩",
			" ۱۹۲۷‌۶۴۳۵‌۰۰۴۹ " })
	void everyUsualWayOfWritingIsRead(String typed) {
		assertThat(TrackingCode.parse(typed)).contains(new TrackingCode(CODE));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "19276435004", "1927643500490", "کد", "192764350048", "a192764350049",
			"192764350049;x", "1927/6435/0049", "کد 192764350049" })
	void whatIsNoCodeIsNotRead(String typed) {
		assertThat(TrackingCode.parse(typed)).isEmpty();
	}

	@Test
	void everySingleWrongDigitIsNoticed() {
		for (int at = 0; at < CODE.length(); at++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				if (digit != CODE.charAt(at)) {
					String wrong = CODE.substring(0, at) + digit + CODE.substring(at + 1);
					assertThat(TrackingCode.parse(wrong)).as(wrong).isEmpty();
				}
			}
		}
	}

	@Test
	void twoDigitsThatChangedPlacesAreNoticed() {
		Random random = new Random(137);
		for (int codes = 0; codes < 200; codes++) {
			String code = TrackingCode.random(random).digits();
			for (int at = 0; at < 11; at++) {
				if (code.charAt(at) != code.charAt(at + 1)) {
					String wrong = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at)
							+ code.substring(at + 2);
					assertThat(TrackingCode.parse(wrong)).as(wrong).isEmpty();
				}
			}
		}
	}

	@Test
	void aCodeIsShownInThreeGroups() {
		assertThat(new TrackingCode(CODE).grouped()).isEqualTo("1927 6435 0049");
		assertThat(new TrackingCode(CODE)).hasToString(CODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "192764350048", "۱۹۲۷۶۴۳۵۰۰۴۹", "19276435004" })
	void aCodeThatDoesNotPassTheCheckCannotExist(String digits) {
		assertThatIllegalArgumentException().isThrownBy(() -> new TrackingCode(digits));
	}

}
