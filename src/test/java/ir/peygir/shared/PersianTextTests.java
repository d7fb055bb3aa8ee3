package ir.peygir.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersianTextTests {

	@Test
	void storedTextHasPersianLettersAndNoInvisibleMarks() {
		assertThat(PersianText.clean("\u200fكوچه\u202a علي\u0007 \ufeff")).isEqualTo("کوچه علی");
		assertThat(PersianText.clean("پیــام")).isEqualTo("پیام");
		assertThat(PersianText.clean(null)).isEmpty();
	}

	@Test
	void halfSpacesStayInsideWordsOnly() {
		assertThat(PersianText.clean("می\u200c\u200cشود \u200cو\u200c")).isEqualTo("می\u200cشود و");
	}

	@Test
	void linesStayButNotMoreThanOneEmptyOne() {
		assertThat(PersianText.clean(" الف \r\n ب\r\r\n\n\n پ\t ت ")).isEqualTo("الف\nب\n\nپ ت");
	}

	@ParameterizedTest
	@ValueSource(strings = { "لکه‌گیری", "لكه گيري", "لکه گیری", "لَکه-گیری", " لکه   گیری؟" })
	void aSearchKeyIsTheSameForEveryWayOfWriting(String typed) {
		assertThat(PersianText.fold(typed)).isEqualTo("لکه گیری");
	}

	@Test
	void hamzaAndDigitsAreFolded() {
		assertThat(PersianText.fold("آسفالتِ مسئول ۱۲")).isEqualTo("اسفالت مسیول 12");
		assertThat(PersianText.fold(null)).isEmpty();
	}

	@Test
	void digitsAreTurnedBothWays() {
		assertThat(PersianText.latinDigits("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ الف")).isEqualTo("0123456789 0123456789 الف");
		assertThat(PersianText.persianDigits(1403)).isEqualTo("۱۴۰۳");
		assertThat(PersianText.persianDigits("a-7")).isEqualTo("a-۷");
	}

}
