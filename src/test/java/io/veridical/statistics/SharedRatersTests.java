package io.veridical.statistics;

import java.util.Arrays;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Expected values: SciPy 1.17.1 on NumPy 2.4.6.
 */
class SharedRatersTests {

	private static final double[] A = { 412, 388, 530, 295, 610, 455, 370, 502 };

	private static final double[] B = { 380, 350, 545, 270, 540, 430, 365, 470 };

	@Test
	void everybodyInBothIsThePairedTest() {
		WelchTest test = test(A, B, 8);

		// scipy.stats.ttest_rel(A, B)
		assertThat(test.df()).isEqualTo(7);
		assertThat(t(test)).isCloseTo(3.0333507312652737, within(1e-10));
		assertThat(test.p()).isCloseTo(.019024457283559903, within(1e-12));
		assertThat(test.difference().interval().upper()).isCloseTo(47.1578626142157, within(1e-6));
	}

	@Test
	void nobodyInBothIsWelchsTest() {
		WelchTest test = test(A, Arrays.copyOf(B, 6), 0);

		// scipy.stats.ttest_ind(A, B[:6], equal_var=False)
		assertThat(test.df()).isCloseTo(10.386226234929573, within(1e-10));
		assertThat(t(test)).isCloseTo(.4592759651521749, within(1e-10));
		assertThat(test.p()).isCloseTo(.6554986305123569, within(1e-12));
		assertThat(test.difference().interval().lower()).isCloseTo(-99.82282499925556, within(1e-5));
	}

	// the first five of both; Tnew2 and its degrees of freedom of Derrick et al. (2017)
	// written out in NumPy, with scipy.stats.pearsonr, ttest_ind(...).df and t.sf
	@Test
	void someInBothLieBetween() {
		WelchTest test = test(A, new double[] { 380, 350, 545, 270, 540, 333, 401, 298, 420 }, 5);

		assertThat(test.difference().value()).isCloseTo(52.25, within(1e-12));
		assertThat(test.difference().standardError()).isCloseTo(31.494526958253452, within(1e-10));
		assertThat(test.df()).isCloseTo(8.379086490153423, within(1e-10));
		assertThat(test.p()).isCloseTo(.13398438317823108, within(1e-12));
	}

	@Test
	void oneInBothHasNoCorrelation() {
		SharedRaters one = SharedRaters.of(new double[] { 1 }, new double[] { 2 }, 4, 5);

		assertThat(one.correlation()).isZero();
		assertThat(one.covariance(2, 3)).isZero();
	}

	@Test
	void ratersWhoAllDoTheSameHaveNoCorrelation() {
		assertThat(SharedRaters.of(new double[] { 1, 1, 1 }, new double[] { 2, 3, 4 }, 0, 0).correlation()).isZero();
	}

	@Test
	void refusesValuesOfDifferentRaters() {
		assertThatIllegalArgumentException().isThrownBy(() -> SharedRaters.of(new double[1], new double[2], 0, 0))
			.withMessageContaining("1 and 2 values");
	}

	private static WelchTest test(double[] a, double[] b, int both) {
		SharedRaters shared = SharedRaters.of(Arrays.copyOf(a, both), Arrays.copyOf(b, both), a.length - both,
				b.length - both);
		double errorA = Moments.standardError(a);
		double errorB = Moments.standardError(b);
		return Objects
			.requireNonNull(WelchTest.of(Moments.mean(a) - Moments.mean(b), new WelchTest.Sample(errorA, a.length - 1),
					new WelchTest.Sample(errorB, b.length - 1), shared.covariance(errorA, errorB), shared, 0, .95));
	}

	private static double t(WelchTest test) {
		return test.difference().value() / test.difference().standardError();
	}

}
