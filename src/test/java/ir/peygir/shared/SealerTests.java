package ir.peygir.shared;

import java.security.GeneralSecurityException;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SealerTests {

	private final Sealer sealer = sealer(7);

	@Test
	void whatIsSealedCanBeOpenedAndReadNowhereElse() {
		String sealed = this.sealer.seal("۰۹۱۲", "contact 1");
		assertThat(sealed).doesNotContain("۰۹۱۲");
		assertThat(this.sealer.open(sealed, "contact 1")).isEqualTo("۰۹۱۲");
		assertThatIllegalArgumentException().isThrownBy(() -> this.sealer.open(sealed, "contact 2"));
		assertThatIllegalArgumentException().isThrownBy(() -> sealer(8).open(sealed, "contact 1"));
	}

	@Test
	void aSealThatWasTouchedDoesNotOpen() {
		byte[] sealed = Base64.getUrlDecoder().decode(this.sealer.seal("text", "context"));
		for (int at = 0; at < sealed.length; at++) {
			byte[] touched = sealed.clone();
			touched[at] ^= 1;
			assertThatIllegalArgumentException().isThrownBy(
					() -> this.sealer.open(Base64.getUrlEncoder().withoutPadding().encodeToString(touched), "context"));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> this.sealer.open("no seal!", "context"));
	}

	@Test
	void theSameTextIsNeverSealedTheSameWayButHasOneDigest() {
		assertThat(this.sealer.seal("text", "context")).isNotEqualTo(this.sealer.seal("text", "context"));
		assertThat(this.sealer.digest("text")).isEqualTo(this.sealer.digest("text"))
			.isNotEqualTo(this.sealer.digest("Text"))
			.isNotEqualTo(sealer(8).digest("text"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "c2hvcnQ=" })
	void withoutAKeyOfTheRightSizeNothingStarts(String key) {
		assertThatExceptionOfType(MissingSetting.class).isThrownBy(() -> new Sealer(key));
	}

	private static Sealer sealer(int seed) {
		try {
			byte[] key = new byte[32];
			key[0] = (byte) seed;
			return new Sealer(Base64.getEncoder().encodeToString(key));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
