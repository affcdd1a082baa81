package io.veridical.statistics;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class WelchTestTests {

	private static final SharedRaters NOBODY = new SharedRaters(0, 3, 3, 0);

	private static final WelchTest.Sample A = new WelchTest.Sample(2 / Math.sqrt(3), 2);

	@Test
	void equalErrorsAddTheirDegreesOfFreedom() {
		// SciPy 1.17.1: scipy.stats.ttest_ind([38, 40, 42], [34, 36, 38],
		// equal_var=False) = .07048399691021992, df 4, 95 % interval from
		// -.5339158710550382
		WelchTest test = Objects.requireNonNull(WelchTest.of(4, A, A, 0, NOBODY, 0, .95));

		assertThat(test.df()).isCloseTo(4, within(1e-12));
		assertThat(test.p()).isCloseTo(.07048399691021992, within(1e-12));
		assertThat(test.difference().standardError()).isCloseTo(1.6329932, within(1e-7));
		assertThat(test.difference().interval().lower()).isCloseTo(-.5339158710550382, within(1e-9));
	}

	@Test
	void errorOfOneAloneHasItsDegreesOfFreedom() {
		assertThat(Objects.requireNonNull(WelchTest.of(4, A, new WelchTest.Sample(0, 9), 0, NOBODY, 0, .95)).df())
			.isCloseTo(2, within(1e-12));
	}

	@Test
	void whatMeansHaveInCommonCancels() {
		WelchTest test = Objects.requireNonNull(WelchTest.of(4, A, A, 2 / 3.0, NOBODY, 0, .95));

		// 4 / 3 + 4 / 3 less twice 2 / 3
		assertThat(test.difference().standardError()).isCloseTo(2 / Math.sqrt(3), within(1e-12));
	}

	@Test
	void errorIsNeverBelowTheLeast() {
		WelchTest test = Objects
			.requireNonNull(WelchTest.of(1, new WelchTest.Sample(0, 1), new WelchTest.Sample(0, 1), 0, NOBODY, 1, .95));

		// t = 1 with 1 df, a Cauchy: exactly one half
		assertThat(test.p()).isCloseTo(.5, within(1e-12));
	}

	@Test
	void withoutAnyErrorThereIsNoTest() {
		assertThat(WelchTest.of(1, new WelchTest.Sample(0, 1), new WelchTest.Sample(0, 1), 0, NOBODY, 0, .95)).isNull();
		assertThat(WelchTest.of(1, A, A, 4 / 3.0, NOBODY, 0, .95)).isNull();
	}

	@Test
	void refusesWhatIsNoErrorOrCorrelation() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WelchTest.Sample(-1, 1))
			.withMessageContaining("-1.0");
		assertThatIllegalArgumentException().isThrownBy(() -> new SharedRaters(2, 0, 0, 2))
			.withMessageContaining("correlation");
	}

}
