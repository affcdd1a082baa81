package io.veridical.sampling.latent;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class NormalQuantileTests {

	// Expected values: Wichura 1988, AS 241, the three check values printed for PPND16.
	@Test
	void agreesWithThePublishedCheckValues() {
		assertThat(NormalQuantile.of(0.25)).isCloseTo(-0.6744897501960817, within(1e-15));
		assertThat(NormalQuantile.of(0.001)).isCloseTo(-3.090232306167814, within(1e-14));
		assertThat(NormalQuantile.of(1e-20)).isCloseTo(-9.262340089798408, within(1e-14));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0x1p-53, 1e-12, 1e-6, 0.01, 0.074, 0.076, 0.3, 0.5, 0.7, 0.924, 0.926, 0.999999 })
	void agreesWithCommonsStatistics(double probability) {
		double expected = NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
		assertThat(NormalQuantile.of(probability)).isCloseTo(expected, within(2e-15 * Math.max(1, Math.abs(expected))));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 1, -0.1, Double.NaN })
	void refusesWhatIsNoProbability(double probability) {
		assertThatIllegalArgumentException().isThrownBy(() -> NormalQuantile.of(probability))
			.withMessageContaining("must be between 0 and 1");
	}

}
