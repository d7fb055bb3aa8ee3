package ir.peygir.audit;

import java.util.Base64;
import java.util.HexFormat;

import ir.peygir.shared.MissingSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrailKeyTests {

	/** RFC 8032, 7.1, test 1. */
	private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

	private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

	private static final String SIGNATURE = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
			+ "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

	@Test
	void itSignsAsTheStandardDoes() {
		for (String given : new String[] { SEED, "302e020100300506032b657004220420" + SEED }) {
			TrailKey key = TrailKey.parse(base64(given)).orElseThrow();
			assertThat(key.publicKey()).isEqualTo(base64(PUBLIC));
			assertThat(key.sign(new byte[0])).isEqualTo(base64(SIGNATURE));
		}
		assertThat(TrailKey.isRight(base64(PUBLIC), new byte[0], base64(SIGNATURE))).isTrue();
		assertThat(TrailKey.isRight(base64(PUBLIC), new byte[1], base64(SIGNATURE))).isFalse();
		assertThat(TrailKey.isRight("x", new byte[0], "y")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "!!", "cGV5Z2ly", "MC4CAQAwBQYDK2VwBCIEIA==" })
	void aKeyThatIsNoneStopsTheStartWithOneLine(String key) {
		assertThatExceptionOfType(MissingSetting.class).isThrownBy(() -> new TrailConfiguration().trailKey(key))
			.withMessage("Peygir does not start: set PEYGIR_TRAIL_KEY to the 32 bytes of an Ed25519 seed in base64 "
					+ "(openssl rand -base64 32).");
	}

	private static String base64(String hex) {
		return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
	}

}
