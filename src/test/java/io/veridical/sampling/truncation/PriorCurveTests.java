package io.veridical.sampling.truncation;

import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PriorCurveTests {

	// Expected: 68.27 %, 95.45 % and 99.73 % within 1, 2 and 3 deviations; R 4.2
	// 2 * pnorm(x) - 1; the others by their ratios
	@ParameterizedTest
	@CsvSource({ "normal, none, 1", "normal, resample 1.0, 0.6826894921", "normal, resample 2.0, 0.9544997361",
			"normal, resample 3.0, 0.9973002039", "normal, truncnorm 0.5, 0.9544997361", "uniform, resample 0.25, 0.25",
			"uniform, resample 2.0, 1", "truncated-normal, resample 1.0, 0.7152327720",
			"truncated-normal, truncnorm 0.5, 1", "truncated-normal, resample 3.0, 1" })
	void keepsAShareOfEachComponent(String prior, String truncation, double kept) {
		assertThat(new PriorCurve(Prior.of(prior)).kept(Truncation.of(truncation))).isCloseTo(kept, within(1e-9));
	}

	@Test
	void densitiesAreThoseOfTheDistributions() {
		PriorCurve normal = new PriorCurve(Prior.NORMAL);
		assertThat(normal.density(0.7)).isCloseTo(NormalDistribution.of(0, 1).density(0.7), within(1e-12));
		assertThat(normal.density(new Truncation.Resample(1), 0.7))
			.isCloseTo(TruncatedNormalDistribution.of(0, 1, -1, 1).density(0.7), within(1e-9));
		assertThat(normal.density(new Truncation.Resample(1), 1.01)).isZero();
		// the density of psi Z is that of Z at z / psi, over psi
		assertThat(normal.density(new Truncation.Truncnorm(0.5), 0.7))
			.isCloseTo(2 * TruncatedNormalDistribution.of(0, 1, -2, 2).density(1.4), within(1e-9));
		assertThat(new PriorCurve(Prior.UNIFORM).density(new Truncation.Resample(0.25), 0.1)).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "normal, resample 0.25", "normal, truncnorm 0.3", "uniform, resample 0.5", "truncated-normal, none" })
	void whatIsDrawnFromIsAWhole(String prior, String truncation) {
		PriorCurve curve = new PriorCurve(Prior.of(prior));
		int steps = 100_000;
		double sum = 0;
		for (int i = 0; i < steps; i++) {
			sum += curve.density(Truncation.of(truncation), -4 + (i + 0.5) * 8 / steps) * 8 / steps;
		}
		assertThat(sum).isCloseTo(1, within(2e-4));
	}

}
