package io.veridical.statistics;

import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class BootstrapTestTests {

	@Test
	void pIsTwiceTheSmallerSide() {
		double[] replicates = IntStream.range(0, 999).mapToDouble((i) -> i - 9.5).toArray();
		// 10 of 999 lie at or below 0: 2 (10 + 1) / (999 + 1)
		assertThat(BootstrapTest.twoSided(replicates, 0)).isEqualTo(.022);
		assertThat(BootstrapTest.twoSided(IntStream.range(0, 999).mapToDouble((i) -> 9.5 - i).toArray(), 0))
			.isEqualTo(.022);
	}

	@Test
	void pOfNormalReplicatesIsThatOfTheZTest() {
		// R: 2 * pnorm(-1.5) = 0.1336144
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
		double[] replicates = random.doubles(100_000).map((unit) -> 3 + 2 * random.nextGaussian()).toArray();
		assertThat(BootstrapTest.twoSided(replicates, 0)).isCloseTo(.1336, within(.004));
	}

	@Test
	void pIsNeverZero() {
		assertThat(BootstrapTest.twoSided(new double[] { 1, 2, 3 }, 0)).isEqualTo(.5);
	}

	@Test
	void equalScoresInEachResampleDoNotDiffer() {
		assertThat(BootstrapTest.twoSided(new double[1000], 0)).isEqualTo(1);
	}

	@Test
	void refusesConditionsWithoutReplicates() {
		assertThatIllegalArgumentException().isThrownBy(() -> BootstrapTest.twoSided(new double[0], 0))
			.withMessageContaining("empty");
		assertThatIllegalArgumentException().isThrownBy(() -> BootstrapTest.twoSided(new double[] { Double.NaN }, 0))
			.withMessageContaining("NaN");
	}

}
