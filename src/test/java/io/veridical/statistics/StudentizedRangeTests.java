package io.veridical.statistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class StudentizedRangeTests {

	// SciPy 1.17.1: scipy.stats.studentized_range.sf(q, groups, df)
	@ParameterizedTest
	@CsvSource({ "3.5, 3, 20, .055891849081749934", "10, 2, 1, .08943852195031543", "4.07, 6, 174, .05052027349040178",
			"5.5, 10, 290, .004826351676146534", "3, 13, 316, .6488674386637391", "8, 20, 5, .05543145264244975",
			"6, 50, 1000, .02075878140447629", "3.5, 3, Infinity, .03555704186316044" })
	void survivalAgreesWithSciPy(double q, int groups, double df, double survival) {
		assertThat(new StudentizedRange(groups, df).survival(q)).isCloseTo(survival, within(1e-10));
	}

	// Table of upper 5 % points as printed, for instance, in Pearson and Hartley (1966),
	// Biometrika Tables for Statisticians, table 29
	@ParameterizedTest
	@CsvSource({ "3, 10, 3.88", "3, 20, 3.58", "4, 12, 4.20", "5, 30, 4.10", "10, 20, 5.01", "10, 120, 4.56",
			"2, 1, 17.97", "3, Infinity, 3.31" })
	void inverseSurvivalIsThePublishedTable(int groups, double df, double q) {
		assertThat(new StudentizedRange(groups, df).inverseSurvival(.05)).isCloseTo(q, within(.005));
	}

	@Test
	void inverseSurvivalAgreesWithSciPy() {
		// SciPy 1.17.1: scipy.stats.studentized_range.ppf(.95, 10, 290)
		assertThat(new StudentizedRange(10, 290).inverseSurvival(.05)).isCloseTo(4.50930309924771, within(1e-9));
	}

	@Test
	void twoGroupsAreStudentsT() {
		// q = sqrt(2) |t|; t table: the two-sided 5 % point of 10 degrees of freedom
		assertThat(new StudentizedRange(2, 10).inverseSurvival(.05)).isCloseTo(Math.sqrt(2) * 2.228139, within(1e-6));
	}

	@Test
	void noRangeIsAlwaysExceededAndAnInfiniteOneNever() {
		assertThat(new StudentizedRange(5, 30).survival(0)).isEqualTo(1);
		assertThat(new StudentizedRange(5, 30).survival(Double.POSITIVE_INFINITY)).isZero();
	}

	@Test
	void refusesWhatHasNoRange() {
		assertThatIllegalArgumentException().isThrownBy(() -> new StudentizedRange(1, 10))
			.withMessageContaining("at least two");
		assertThatIllegalArgumentException().isThrownBy(() -> new StudentizedRange(3, 0))
			.withMessageContaining("df is 0.0");
		assertThatIllegalArgumentException().isThrownBy(() -> new StudentizedRange(3, 10).survival(-1))
			.withMessageContaining("q is -1.0");
		assertThatIllegalArgumentException().isThrownBy(() -> new StudentizedRange(3, 10).inverseSurvival(0))
			.withMessageContaining("p is 0.0");
	}

}
