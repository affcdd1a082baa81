package io.veridical.sampling;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class LatentsTests {

	private static final int DIM = 64;

	private static final int VECTORS = 1000;

	// Kolmogorov's asymptotic critical value at the level 0.0001: sqrt(ln(2 / 0.0001) /
	// 2) / sqrt(n).
	private static final double CRITICAL = 2.2253 / Math.sqrt(DIM * VECTORS);

	private static final Truncation NONE = new Truncation.None();

	private static final Manifest OF_TEN_CLASSES = new Manifest(Prior.NORMAL, DIM, PixelRange.SIGNED, Set.of(), 1, 28,
			28, "", "", Map.of(), null, 10, null);

	@Test
	void normalComponentsAreNormal() {
		double[] drawn = drawn(Prior.NORMAL, NONE);
		assertThat(distance(drawn, NormalDistribution.of(0, 1)::cumulativeProbability)).isLessThan(CRITICAL);
		// 4 standard errors of mean and variance of 64,000 normal values: 4/sqrt(n), 4
		// sqrt(2/n)
		assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(0, within(0.0159));
		assertThat(Arrays.stream(drawn).map((z) -> z * z).average().orElseThrow()).isCloseTo(1, within(0.0224));
	}

	@Test
	void uniformComponentsAreUniform() {
		double[] drawn = drawn(Prior.UNIFORM, NONE);
		assertThat(distance(drawn, UniformContinuousDistribution.of(-1, 1)::cumulativeProbability))
			.isLessThan(CRITICAL);
		assertThat(Arrays.stream(drawn)).allMatch((z) -> z > -1 && z < 1);
	}

	@Test
	void resamplingGivesTheNormalDistributionCutOffAtTheThreshold() {
		double[] drawn = drawn(Prior.NORMAL, new Truncation.Resample(0.5));
		assertThat(Arrays.stream(drawn)).allMatch((z) -> Math.abs(z) <= 0.5);
		assertThat(distance(drawn, TruncatedNormalDistribution.of(0, 1, -0.5, 0.5)::cumulativeProbability))
			.isLessThan(CRITICAL);
	}

	@Test
	void truncnormIsANormalDistributionCutOffAtTwoAndScaled() {
		double[] drawn = drawn(Prior.NORMAL, new Truncation.Truncnorm(0.5));
		assertThat(Arrays.stream(drawn)).allMatch((z) -> Math.abs(z) <= 1);
		assertThat(distance(drawn, (z) -> TruncatedNormalDistribution.of(0, 1, -2, 2).cumulativeProbability(2 * z)))
			.isLessThan(CRITICAL);
	}

	@Test
	void neighbouringSeedsVectorsAndComponentsAreUncorrelated() {
		double[] one = drawn(Prior.NORMAL, NONE);
		Latents other = new Latents(Prior.NORMAL, NONE, 12, DIM);
		double seeds = 0;
		double vectors = 0;
		double components = 0;
		for (int i = 0; i < one.length; i++) {
			seeds += one[i] * other.vector(i / DIM)[i % DIM];
			vectors += one[i] * one[(i + DIM) % one.length];
			components += one[i] * one[(i + 1) % one.length];
		}
		// 4 standard errors of a correlation of 64,000 independent pairs: 4/sqrt(n)
		assertThat(DoubleStream.of(seeds / one.length, vectors / one.length, components / one.length))
			.allMatch((correlation) -> Math.abs(correlation) < 0.0159);
	}

	@Test
	void aVectorDependsOnItsIndexAlone() {
		Latents latents = new Latents(Prior.NORMAL, NONE, 7, DIM);
		float[] before = latents.vector(5_000_000_000L);
		latents.vector(0);
		assertThat(latents.vector(5_000_000_000L)).containsExactly(before);
		assertThat(latents.vector(5_000_000_000L - (1L << 32))).isNotEqualTo(before);
	}

	@Test
	void truncationKeepsTheComponentsThatAreWithinBounds() {
		float[] whole = new Latents(Prior.NORMAL, NONE, 7, DIM).vector(3);
		float[] cut = new Latents(Prior.NORMAL, new Truncation.Resample(1), 7, DIM).vector(3);
		for (int i = 0; i < DIM; i++) {
			assertThat(cut[i] == whole[i]).isEqualTo(Math.abs(whole[i]) <= 1);
		}
	}

	@Test
	void psiLeavesTheLatentVectorToTheGenerator() {
		assertThat(new Latents(Prior.NORMAL, new Truncation.Psi(0.3), 7, DIM).vector(3))
			.containsExactly(new Latents(Prior.NORMAL, NONE, 7, DIM).vector(3));
	}

	// Expected values: this implementation on JDK 17, x86-64; any other machine has to
	// find the same bits.
	@Test
	void theSameBitsAreFoundOnEveryMachine() {
		float[] vector = new Latents(Prior.NORMAL, NONE, -42, 4).vector(9);
		assertThat(Float.toHexString(vector[0])).isEqualTo("0x1.14fdcp-3");
		assertThat(Float.toHexString(vector[3])).isEqualTo("0x1.ff99fcp-1");
	}

	@Test
	void labelsAreInTurnDrawnOrOneForAll() {
		assertThat(labels(Labels.IN_TURN, 12)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1);
		assertThat(labels(Labels.ofClass(4), 3)).containsExactly(4, 4, 4);
		assertThat(Latents.of(OF_TEN_CLASSES, NONE, null, 7).label(13)).as("in turn unless said").isEqualTo(3);
	}

	@Test
	void drawnLabelsAreEvenlySpread() {
		int[] counts = new int[10];
		for (int label : labels(Labels.DRAWN, 10_000)) {
			counts[label]++;
		}
		// chi-squared with 9 degrees of freedom: 33.72 at the level 0.0001, R 4.2
		// qchisq(.9999, 9)
		assertThat(Arrays.stream(counts).mapToDouble((n) -> (n - 1000) * (n - 1000) / 1000.0).sum()).isLessThan(33.72);
	}

	@Test
	void labelsLeaveTheVectorsAsTheyAre() {
		Latents labelled = Latents.of(OF_TEN_CLASSES, NONE, Labels.DRAWN, 7);
		assertThat(labelled.label(3)).isEqualTo(labelled.label(3));
		assertThat(labelled.vector(3)).containsExactly(new Latents(Prior.NORMAL, NONE, 7, DIM).vector(3));
	}

	@Test
	void aClassThatIsNotThereIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Latents.of(OF_TEN_CLASSES, NONE, Labels.ofClass(10), 7))
			.withMessageContaining("class 10; the generator has 10 classes");
		assertThatIllegalStateException().isThrownBy(() -> new Latents(Prior.NORMAL, NONE, 7, DIM).label(0))
			.withMessageContaining("takes no label");
	}

	private static int[] labels(Labels labels, int count) {
		Latents latents = Latents.of(OF_TEN_CLASSES, NONE, labels, 7);
		return IntStream.range(0, count).map(latents::label).toArray();
	}

	@Test
	void truncnormOfAUniformPriorIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Latents(Prior.UNIFORM, new Truncation.Truncnorm(0.5), 1, DIM))
			.withMessageContaining("uniform");
	}

	private static double[] drawn(Prior prior, Truncation truncation) {
		Latents latents = new Latents(prior, truncation, 11, DIM);
		double[] drawn = new double[DIM * VECTORS];
		for (int i = 0; i < drawn.length; i += DIM) {
			float[] vector = latents.vector(i / DIM);
			for (int j = 0; j < DIM; j++) {
				drawn[i + j] = vector[j];
			}
		}
		return drawn;
	}

	/** Kolmogorov's distance between a sample and a distribution function. */
	private static double distance(double[] sample, DoubleUnaryOperator cumulative) {
		double[] sorted = sample.clone();
		Arrays.sort(sorted);
		double distance = 0;
		for (int i = 0; i < sorted.length; i++) {
			double expected = cumulative.applyAsDouble(sorted[i]);
			distance = Math.max(distance,
					Math.max(expected - (double) i / sorted.length, (double) (i + 1) / sorted.length - expected));
		}
		return distance;
	}

}
