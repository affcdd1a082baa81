package io.veridical.imaging;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PixelDigestTests {

	@Test
	void isTheHashOfShapeAndSamples() {
		// Python 3.11: hashlib.sha256(bytes([0,0,0,2, 0,0,0,1, 1,2,3,
		// 250,251,252])).hexdigest()
		assertThat(new Raster(2, 1, new int[] { 0x010203, 0xFAFBFC }).digest().hex())
			.isEqualTo("30228bc2949f0630d7d724fb930d1f254519946bc51c7de912ac8f8940a1c010");
	}

	@Test
	void shapeCounts() {
		int[] pixels = { 1, 2, 3, 4 };
		assertThat(new Raster(4, 1, pixels).digest()).isNotEqualTo(new Raster(2, 2, pixels).digest());
	}

	@Test
	void refusesWhatIsNoDigest() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PixelDigest("../../etc/passwd"));
	}

}
