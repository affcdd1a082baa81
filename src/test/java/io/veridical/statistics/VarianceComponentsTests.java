package io.veridical.statistics;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class VarianceComponentsTests {

	private static final Offset<Double> DIGITS = within(1e-7);

	@Test
	void agreesWithAReckoningByAllPairsOfJudgements() {
		// crossed.py, NumPy 2.4.6
		VarianceComponents components = of(CrossedStudies.reference());
		assertThat(components.score()).isCloseTo(44.515810276679844, DIGITS);
		assertThat(components.rater()).isCloseTo(150.43741412219674, DIGITS);
		assertThat(components.image()).isCloseTo(210.04428341384872, DIGITS);
		assertThat(components.residual()).isCloseTo(2022.9029495333841, DIGITS);
	}

	@Test
	void findsWhatItWasSimulatedWith() {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
		SimulatedStudy study = new SimulatedStudy(300, 100, 1000, .35, .02, .15);
		double imageIcc = 0;
		double raterIcc = 0;
		double error = 0;
		for (int i = 0; i < 20; i++) {
			VarianceComponents components = of(study.draw(random).sample());
			imageIcc += components.imageIcc() / 20;
			raterIcc += components.raterIcc() / 20;
			error += components.standardError(300, 100, 1000, true) / 20;
		}
		// Over 20 such studies their means scatter by .001, .0005 and .02
		assertThat(imageIcc).isCloseTo(.15, within(.005));
		assertThat(raterIcc).isCloseTo(.02, within(.002));
		// sqrt(p q (.02 + .83 / 100 + .15 (1 / 100 - 1 / 1000)) / 300 + .15 p q / 1000)
		assertThat(error).isCloseTo(100 * Math.sqrt(.35 * .65 * ((.02 + .0083 + .00135) / 300 + .00015)), within(.05));
	}

	@Test
	void expectedErrorFallsWithRatersAndNotBelowThatOfThePool() {
		VarianceComponents components = new VarianceComponents(40, 25, 360, 2015);
		// By hand: rater 25, 2015 / 100 and 360 (1/100 - 1/1000) a rater, 360/1000 shared
		assertThat(components.standardError(30, 100, 1000, false)).isCloseTo(Math.sqrt((25 + 20.15 + 3.24) / 30),
				DIGITS);
		assertThat(components.standardError(30, 100, 1000, true)).isCloseTo(Math.sqrt((25 + 20.15 + 3.24) / 30 + .36),
				DIGITS);
		assertThat(components.standardError(1_000_000, 100, 1000, true)).isCloseTo(.6, within(.001));
	}

	@Test
	void oneRaterOneImageOrNoJudgementsHaveNothingToVary() {
		assertThat(VarianceComponents.of(CrossedSample.of(1).build(), 0)).isNull();
		assertThat(of(CrossedStudies.full(1, 1, (rater, image) -> true)))
			.isEqualTo(new VarianceComponents(100, 0, 0, 0));
		assertThat(of(CrossedStudies.full(5, 9, (rater, image) -> false)).imageIcc()).isZero();
	}

	private static VarianceComponents of(CrossedSample sample) {
		VarianceComponents components = VarianceComponents.of(sample, 0);
		if (components == null) {
			throw new AssertionError("no components");
		}
		return components;
	}

}
