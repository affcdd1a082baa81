package io.veridical.psychophysics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class SignalDetectionTests {

	@Test
	void unbiasedRaterWhoIsRightThreeTimesInFourHasADPrimeOf1349() {
		// 2 z(.75) = 1.34898 by tables; a million judgements make the correction vanish
		SignalDetection unbiased = SignalDetection.of(new ErrorCounts(1_000_000, 250_000, 1_000_000, 250_000));
		assertThat(unbiased.dPrime()).isCloseTo(1.34898, within(1e-5));
		assertThat(unbiased.criterion()).isCloseTo(0, within(1e-12));
	}

	@Test
	void publishedHyperRealismIsABiasAndNotASensitivity() {
		// Zhou et al. 2019, table 1, StyleGAN on CelebA: 62.2 % errors on fakes, 39.3 %
		// on reals; d' and c by science.md 5
		SignalDetection published = SignalDetection.of(new ErrorCounts(150_000, 58_950, 150_000, 93_300));
		assertThat(published.dPrime()).isCloseTo(-.04, within(.005));
		assertThat(published.criterion()).isCloseTo(.29, within(.005));
	}

	@Test
	void raterWhoIsNeverWrongHasAFiniteDPrime() {
		// Python 3: n = statistics.NormalDist(); n.inv_cdf(50.5 / 51) - n.inv_cdf(.5 /
		// 51)
		assertThat(SignalDetection.of(new ErrorCounts(50, 0, 50, 0)).dPrime()).isCloseTo(4.66754, within(1e-5));
	}

	@Test
	void sensitivityAndBiasAreThoseOfSciPy() {
		// SciPy 1.17.1: h, f = norm.ppf(16.5 / 25), norm.ppf(5.5 / 25); h - f and -(h +
		// f) / 2
		SignalDetection signal = SignalDetection.of(new ErrorCounts(24, 5, 24, 8));
		assertThat(signal.dPrime()).isCloseTo(1.1846563436, within(1e-9));
		assertThat(signal.criterion()).isCloseTo(0.1798650424, within(1e-9));
	}

	@Test
	void raterWhoAlwaysSaysRealHasNoSensitivityAndAHighCriterion() {
		SignalDetection always = SignalDetection.of(new ErrorCounts(50, 0, 50, 50));
		assertThat(always.dPrime()).isZero();
		assertThat(always.criterion()).isGreaterThan(2);
	}

	@Test
	void needsBothRealsAndFakes() {
		assertThatIllegalArgumentException().isThrownBy(() -> SignalDetection.of(new ErrorCounts(0, 0, 50, 1)))
			.withMessageContaining("needs both");
	}

}
