package ir.peygir.messaging;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsPartsTests {

	@ParameterizedTest
	@CsvSource({ "س, 70, 1", "س, 71, 2", "س, 134, 2", "س, 135, 3", "s, 160, 1", "s, 161, 2", "s, 306, 2", "s, 307, 3" })
	void aTextIsCutWhereNetworksCutIt(String letter, int length, int parts) {
		assertThat(SmsParts.of(letter.repeat(length))).isEqualTo(new SmsParts(length, parts));
	}

}
