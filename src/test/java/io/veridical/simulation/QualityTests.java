package io.veridical.simulation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

/**
 * How real images are.
 */
class QualityTests {

	@Test
	void anErrorSaysHowWellImagesAreToldApart() {
		// 2 z(0.81) and 2 z(0.75), scipy norm.ppf; 1.349 is also science.md, section 5
		assertThat(Quality.FAIR.dPrime()).isEqualTo(1.755793, offset(1e-6));
		assertThat(Quality.ofError("mine", 0.25, 300).dPrime()).isEqualTo(1.348980, offset(1e-6));
		assertThat(Quality.EXCELLENT.dPrime()).isEqualTo(0, offset(1e-12));
	}

	@Test
	void nobodyIsWrongMoreOftenThanACoin() {
		assertThatThrownBy(() -> Quality.ofError("mine", 0.51, 300))
			.hasMessage("error is 0.51; it must be above 0 and at most 0.5");
	}

	@Test
	void thresholdsAreAboveZero() {
		assertThatThrownBy(() -> new Quality("mine", 1, 0))
			.hasMessage("thresholdMillis is 0.0; it must be above 0 ms and finite");
	}

}
