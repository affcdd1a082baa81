package io.veridical.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RaterIntervalTests {

	@Test
	void isStudentsT() {
		// crossed.py: scipy.stats.t.interval(.95, 11, mean, scipy.stats.sem(percent)),
		// SciPy 1.17.1
		Estimate mean = RaterInterval.of(CrossedStudies.raterPercent(), .95);
		assertThat(mean.value()).isCloseTo(44.515810276679844, within(1e-9));
		assertThat(mean.standardError()).isCloseTo(5.108663217882817, within(1e-9));
		assertThat(mean.interval().lower()).isCloseTo(33.27171834621377, within(1e-9));
		assertThat(mean.interval().upper()).isCloseTo(55.75990220714592, within(1e-9));
	}

	@Test
	void ofPercentagesIsWilsonsWithTheScatterOfTheRaters() {
		// crossed.py: the roots of Wilson's equation by numpy.roots, NumPy 2.4.6
		Estimate mean = RaterInterval.ofPercent(CrossedStudies.raterPercent(), 270, .95);
		assertThat(mean.interval().lower()).isCloseTo(33.812702736613126, within(1e-9));
		assertThat(mean.interval().upper()).isCloseTo(55.75302381867836, within(1e-9));
	}

	@Test
	void equalRatersAreAPointInAnyUnitAndIndependentJudgementsInPercent() {
		assertThat(RaterInterval.of(new double[] { .1, .1, .1 }, .95).standardError()).isZero();
		Interval wilson = RaterInterval.ofPercent(constant(20, 100_000), 50, .95).interval();
		// scipy.stats.binomtest(10, 50).proportion_ci(method='wilson'), SciPy 1.17.1; t
		// with 99,999 degrees of freedom is the normal distribution to four digits
		assertThat(wilson.lower()).isCloseTo(11.24375, within(.001));
		assertThat(wilson.upper()).isCloseTo(33.03711, within(.001));
	}

	@Test
	void withoutAnErrorItStillHasAWidth() {
		assertThat(RaterInterval.ofPercent(constant(0, 30), 3000, .95).interval().lower()).isZero();
		assertThat(RaterInterval.ofPercent(constant(0, 30), 3000, .95).interval().upper()).isBetween(.1, .2);
		assertThat(RaterInterval.ofPercent(constant(100, 30), 3000, .95).interval().upper()).isEqualTo(100);
	}

	@Test
	void theOrderOfRatersChangesNoDigit() {
		assertThat(RaterInterval.of(new double[] { 1e-9, 33.3, 1e9 }, .95))
			.isEqualTo(RaterInterval.of(new double[] { 1e9, 1e-9, 33.3 }, .95));
	}

	@Test
	void oneRaterHasNoInterval() {
		assertThatIllegalArgumentException().isThrownBy(() -> RaterInterval.of(new double[] { 7 }, .95))
			.withMessageContaining("at least two");
	}

	private static double[] constant(double value, int size) {
		double[] values = new double[size];
		java.util.Arrays.fill(values, value);
		return values;
	}

}
