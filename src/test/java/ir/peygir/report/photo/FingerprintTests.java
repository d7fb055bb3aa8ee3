package ir.peygir.report.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTests {

	private final Darkroom darkroom = new Darkroom();

	@Test
	void theSameFileHasTheSameFingerprintWhateverItsMetadata() {
		byte[] photo = Shots.photo(1);
		byte[] retold = Shots.taken(photo, "2026:10:11 09:30:00", null, null);
		assertThat(print(retold)).isEqualTo(print(photo));
	}

	@Test
	void aPictureThatWasPassedOnLooksNearlyTheSame() {
		for (int number = 0; number < 40; number++) {
			byte[] photo = Shots.photo(number);
			Fingerprint before = print(photo);
			Fingerprint after = print(Shots.passedOn(photo));
			assertThat(Long.bitCount(before.looks() ^ after.looks())).as("picture %d", number)
				.isLessThanOrEqualTo(Fingerprint.NEAR);
		}
	}

	@Test
	void otherPicturesLookOtherwise() throws IOException {
		Set<String> digests = new HashSet<>();
		long[] looks = new long[200];
		for (int number = 0; number < looks.length; number++) {
			Fingerprint print = Fingerprint.of(Shots.drawing(number)).orElseThrow();
			digests.add(print.digest());
			looks[number] = print.looks();
			for (int earlier = 0; earlier < number; earlier++) {
				assertThat(Long.bitCount(looks[number] ^ looks[earlier])).isGreaterThan(Fingerprint.NEAR);
			}
		}
		assertThat(digests).hasSameSizeAs(looks);
	}

	@Test
	void aPictureOfNothingHasNone() throws IOException {
		assertThat(Fingerprint.of(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB))).isEmpty();
		assertThat(Fingerprint.of(Files.quarters(320, 240, BufferedImage.TYPE_INT_RGB)).orElseThrow().digest())
			.isNotNull();
	}

	@Test
	void whatDiffersInTwoBitsHasTwoBandsInCommon() {
		long looks = print(Shots.photo(3)).looks();
		int[] bands = Fingerprint.bands(looks);
		for (int one = 0; one < 64; one++) {
			for (int two = 0; two < one; two++) {
				int[] others = Fingerprint.bands(looks ^ 1L << one ^ 1L << two);
				long common = java.util.stream.IntStream.range(0, Fingerprint.BANDS)
					.filter((band) -> bands[band] == others[band])
					.count();
				assertThat(common).isGreaterThanOrEqualTo(2);
			}
		}
		assertThat(Arrays.stream(bands)).allMatch((band) -> band >= 0 && band <= 0xffff);
	}

	private Fingerprint print(byte[] file) {
		return this.darkroom.develop(file).fingerprint().orElseThrow();
	}

}
