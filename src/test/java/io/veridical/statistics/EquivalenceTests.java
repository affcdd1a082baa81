package io.veridical.statistics;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class EquivalenceTests {

	private static final double[] VALUES = { 48.2, 51.1, 49.5, 53, 50.4, 47.7, 50.9, 49.1 };

	@Test
	void agreesWithSciPysOneSidedTests() {
		// SciPy 1.17.1: max(scipy.stats.ttest_1samp(x, 47, alternative="greater").pvalue,
		// ttest_1samp(x, 53, alternative="less").pvalue), ttest_1samp(x, 50).pvalue and
		// .confidence_interval(.9)
		Equivalence equivalence = Objects.requireNonNull(Equivalence.of(VALUES, 50, 3, .05));
		assertThat(equivalence.p()).isCloseTo(.000870932685759969, within(1e-12));
		assertThat(equivalence.differsP()).isCloseTo(.9841967984641496, within(1e-12));
		assertThat(equivalence.interval().lower()).isCloseTo(48.83371790663621, within(1e-9));
		assertThat(equivalence.interval().upper()).isCloseTo(51.141282093363785, within(1e-9));
		assertThat(equivalence.interval().level()).isCloseTo(.9, within(1e-12));
	}

	@Test
	void knownStandardErrorGivesTheNormalTest() {
		// SciPy 1.17.1: scipy.stats.norm.sf(2.5 / 1.3), 2 * norm.sf(.5 / 1.3): CelebA
		// StyleGAN of the HYPE paper, 50.5 +- 1.3, margin 3
		Equivalence equivalence = Equivalence.of(50.5, 1.3, Double.POSITIVE_INFINITY, 50, 3, .05);
		assertThat(equivalence.p()).isCloseTo(.027235195013738698, within(1e-9));
		assertThat(equivalence.differsP()).isCloseTo(.7005223941038488, within(1e-9));
	}

	@Test
	void intervalWithinTheMarginIsTheSameAsSmallP() {
		for (double value = 45; value <= 55; value += .25) {
			Equivalence equivalence = Equivalence.of(value, 1.2, 29, 50, 4, .05);
			boolean inside = equivalence.interval().lower() > 46 && equivalence.interval().upper() < 54;
			assertThat(equivalence.p() < .05).as("value %s", value).isEqualTo(inside);
		}
	}

	@Test
	void noDifferenceFoundIsNotEquivalence() {
		Equivalence few = Objects.requireNonNull(Equivalence.of(new double[] { 35, 50, 65 }, 50, 3, .05));
		assertThat(few.differsP()).isEqualTo(1);
		assertThat(few.p()).isGreaterThan(.3);
	}

	@Test
	void equalRatersAreTakenAtTheirWord() {
		assertThat(Equivalence.of(new double[] { 51, 51 }, 50, 3, .05))
			.isEqualTo(new Equivalence(0, 0, new Interval(51, 51, .9)));
		assertThat(Equivalence.of(new double[] { 50, 50 }, 50, 3, .05))
			.isEqualTo(new Equivalence(0, 1, new Interval(50, 50, .9)));
		assertThat(Equivalence.of(new double[] { 40, 40 }, 50, 3, .05))
			.isEqualTo(new Equivalence(1, 0, new Interval(40, 40, .9)));
		assertThat(Equivalence.of(new double[] { 53, 53 }, 50, 3, .05))
			.isEqualTo(new Equivalence(1, 0, new Interval(53, 53, .9)));
	}

	@Test
	void oneRaterHasNoTest() {
		assertThat(Equivalence.of(new double[] { 50 }, 50, 3, .05)).isNull();
	}

	@Test
	void marginMustBeStated() {
		assertThatIllegalArgumentException().isThrownBy(() -> Equivalence.of(VALUES, 50, 0, .05))
			.withMessage("margin is 0.0; it must be above 0");
	}

}
