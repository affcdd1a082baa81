package io.veridical.statistics;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class WelchTestTests {

	private static final WelchTest.Sample A = new WelchTest.Sample(2 / Math.sqrt(3), 2);

	@Test
	void equalErrorsAddTheirDegreesOfFreedom() {
		// raters 38, 40, 42 and 34, 36, 38: both SE 2 / sqrt(3), so t = 4 / 1.632993 =
		// 2.449490 with 4 df; its p is 1 - u (1 + (1 - u * u) / 2) with u = t / sqrt(t *
		// t
		// + 4) = sqrt(.6), which is .0704840; t(.975; 4) = 2.776445
		WelchTest test = Objects.requireNonNull(WelchTest.of(4, A, A, 0, 0, .95));

		assertThat(test.df()).isCloseTo(4, within(1e-12));
		assertThat(test.p()).isCloseTo(.0704840, within(1e-7));
		assertThat(test.difference().standardError()).isCloseTo(1.6329932, within(1e-7));
		assertThat(test.difference().interval().lower()).isCloseTo(4 - 2.776445 * 1.6329932, within(1e-5));
	}

	@Test
	void errorOfOneAloneHasItsDegreesOfFreedom() {
		assertThat(Objects.requireNonNull(WelchTest.of(4, A, new WelchTest.Sample(0, 9), 0, 0, .95)).df()).isCloseTo(2,
				within(1e-12));
	}

	@Test
	void meansThatGoTogetherDifferMoreSurelyButWithFewerDegreesOfFreedom() {
		WelchTest test = Objects.requireNonNull(WelchTest.of(4, A, A, .5, 0, .95));

		// 2 (1 - .5) of one variance
		assertThat(test.difference().standardError()).isCloseTo(2 / Math.sqrt(3), within(1e-12));
		assertThat(test.df()).isEqualTo(2);
	}

	@Test
	void errorIsNeverBelowTheLeast() {
		WelchTest test = Objects
			.requireNonNull(WelchTest.of(1, new WelchTest.Sample(0, 1), new WelchTest.Sample(0, 1), 0, 1, .95));

		// t = 1 with 1 df, a Cauchy: exactly one half
		assertThat(test.p()).isCloseTo(.5, within(1e-12));
	}

	@Test
	void withoutAnyErrorThereIsNoTest() {
		assertThat(WelchTest.of(1, new WelchTest.Sample(0, 1), new WelchTest.Sample(0, 1), 0, 0, .95)).isNull();
		assertThat(WelchTest.of(1, A, A, 1, 0, .95)).isNull();
	}

	@Test
	void refusesWhatIsNoErrorOrCorrelation() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WelchTest.Sample(-1, 1))
			.withMessageContaining("-1.0");
		assertThatIllegalArgumentException().isThrownBy(() -> WelchTest.of(1, A, A, 2, 0, .95))
			.withMessageContaining("correlation");
	}

}
