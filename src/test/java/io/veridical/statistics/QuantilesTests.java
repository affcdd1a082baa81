package io.veridical.statistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class QuantilesTests {

	/** numpy 2.4.6: np.quantile([7, 1, 4, 2, 9, 3], p). */
	@ParameterizedTest
	@CsvSource({ "0, 1", ".025, 1.125", ".1, 1.5", ".25, 2.25", ".5, 3.5", ".9, 8", ".975, 8.75", "1, 9" })
	void agreeWithNumpy(double p, double expected) {
		assertThat(Quantiles.of(7, 1, 4, 2, 9, 3).at(p)).isCloseTo(expected, within(1e-12));
	}

	@Test
	void ofOneValueAreThatValue() {
		assertThat(Quantiles.of(5).at(.975)).isEqualTo(5);
	}

	@Test
	void leaveTheSampleAsItWas() {
		double[] sample = { 3, 1, 2 };
		Quantiles.of(sample);
		assertThat(sample).containsExactly(3, 1, 2);
	}

	@Test
	void refuseAnEmptySampleAndAShareOutsideOfNothingToAll() {
		assertThatIllegalArgumentException().isThrownBy(Quantiles::of).withMessageContaining("empty");
		assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(1, 2).at(1.1)).withMessageContaining("1.1");
		assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(1, 2).at(Double.NaN));
	}

}
