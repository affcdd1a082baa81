package io.veridical.statistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PowerTests {

	/** A rater SD of 7.6 points (science.md 5). */
	private static final Power TWO = new Power(2, .05, (raters) -> 7.6 / Math.sqrt(raters));

	// science.md 5: raters per model for 80 % power at .05 two-sided; the same from SciPy
	// 1.17.1, scipy.stats.nct with 2 n - 2 degrees of freedom
	@ParameterizedTest
	@CsvSource({ "10, 11", "8, 16", "5, 38", "3, 102", "2, 228" })
	void findsTheNumberOfRatersOfThePlanner(double difference, int raters) {
		assertThat(TWO.raters(difference, .8, 10_000)).isEqualTo(raters);
	}

	@Test
	void agreesWithSciPysNoncentralT() {
		// SciPy 1.17.1: df = 2 * n - 2; c = scipy.stats.t.ppf(.975, df); nc = d / 7.6 *
		// sqrt(n / 2); scipy.stats.nct.sf(c, df, nc) + nct.cdf(-c, df, nc)
		assertThat(TWO.of(5, 11)).isCloseTo(.3120746570733451, within(1e-9));
		assertThat(TWO.of(5, 30)).isCloseTo(.7073578142247449, within(1e-9));
		assertThat(TWO.of(10, 2)).isCloseTo(.12689046722498587, within(1e-9));
	}

	@Test
	void moreModelsNeedMore() {
		// SciPy 1.17.1: as above with c = studentized_range.ppf(.95, 6, df) / sqrt(2)
		// and df = 6 * 29, d = 8, n = 30
		Power six = new Power(6, .05, (raters) -> 7.6 / Math.sqrt(raters));
		assertThat(six.of(8, 30)).isCloseTo(.8820245362769422, within(1e-8));
		assertThat(TWO.of(8, 30)).isGreaterThan(.97);
	}

	@Test
	void noDifferenceIsFoundAsOftenAsAlphaAllows() {
		assertThat(TWO.of(0, 30)).isCloseTo(.05, within(1e-10));
	}

	@Test
	void saysWhichDifferenceIsFound() {
		// SciPy 1.17.1: brentq of the power above at n = 30
		assertThat(TWO.difference(.8, 30)).isCloseTo(5.5907, within(.002));
	}

	@Test
	void imagesThatStayTheSameBoundWhatRatersCanFind() {
		Power images = new Power(2, .05, (raters) -> Math.sqrt(7.6 * 7.6 / raters + 4));
		assertThat(images.raters(5, .8, 10_000)).isZero();
		assertThat(images.raters(10, .8, 10_000)).isBetween(20, 60);
	}

	@Test
	void refusesWhatCannotBeTested() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Power(1, .05, (raters) -> 1))
			.withMessageContaining("models is 1");
		assertThatIllegalArgumentException().isThrownBy(() -> TWO.of(5, 1)).withMessageContaining("raters is 1");
		assertThatIllegalArgumentException().isThrownBy(() -> new Power(2, 0, (raters) -> 1));
	}

}
