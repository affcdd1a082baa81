package io.veridical.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The instrument that looks for leaks must itself find one that was planted.
 */
class SeparationTests {

	private final List<Boolean> real = new ArrayList<>();

	private final double[] noise = new double[1000];

	private final double[] leak = new double[1000];

	SeparationTests() {
		SplittableRandom random = new SplittableRandom(11);
		for (int i = 0; i < 1000; i++) {
			this.real.add(random.nextBoolean());
			this.noise[i] = random.nextGaussian();
			this.leak[i] = random.nextGaussian() + (this.real.get(i) ? 0.5 : 0);
		}
	}

	@Test
	void areaOfASmallSampleIsTheShareOfPairsInOrder() {
		Separation separation = new Separation(List.of(true, false, true, false));

		// pairs (real, fake): 3>1, 3>2, 2=2, 2>1 of four, a tie counts half: 3.5 / 4
		assertThat(separation.area(new double[] { 3, 1, 2, 2 })).isEqualTo(0.875);
	}

	@Test
	void constantFeatureSaysNothing() {
		Separation separation = new Separation(this.real);

		assertThat(separation.area(new double[1000])).isEqualTo(0.5);
		assertThat(separation.chance(new double[1000], 99, 1)).isEqualTo(1);
	}

	@Test
	void plantedLeakIsFound() {
		Separation separation = new Separation(this.real);

		// normal shift of 0.5 SD: area = Phi(0.5 / sqrt 2) = 0.638
		assertThat(separation.area(this.leak)).isCloseTo(0.638, within(0.04));
		assertThat(separation.chance(this.leak, 999, 1)).isEqualTo(0.001);
		assertThat(separation.chance(this.noise, 999, 1)).isGreaterThan(0.001);
	}

	@Test
	void classifierFindsWhatIsThereAndNoMore() {
		Separation separation = new Separation(this.real);

		// best possible for a shift of 0.5 SD: Phi(0.25) = 0.599; binomial SD of 500
		// held-out trials is 0.022
		assertThat(separation.heldOutAccuracy(List.of(this.noise, this.leak))).isCloseTo(0.599, within(0.066));
		assertThat(separation.heldOutAccuracy(List.of(this.noise))).isCloseTo(0.5, within(0.066));
	}

}
