package io.veridical.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ResamplingWeightsTests {

	@Test
	void haveMeanAndVarianceOneInEveryUnitAndInEveryResample() {
		int[][] drawn = drawn();
		for (int i = 0; i < 1000; i++) {
			double ofUnit = 0;
			double ofResample = 0;
			for (int j = 0; j < 1000; j++) {
				ofUnit += drawn[i][j];
				ofResample += drawn[j][i];
			}
			// 1000 draws of variance 1: standard error .032, five of them
			assertThat(ofUnit / 1000).isCloseTo(1, within(.16));
			assertThat(ofResample / 1000).isCloseTo(1, within(.16));
		}
	}

	@Test
	void occurAsOftenAsTheirTableSays() {
		int[] counts = new int[ResamplingWeights.MOST + 1];
		for (int[] unit : drawn()) {
			for (int weight : unit) {
				counts[weight]++;
			}
		}
		int[] of256 = { 94, 94, 49, 13, 5, 1 };
		for (int weight = 0; weight < counts.length; weight++) {
			// A million draws: the standard error of a count of 256ths is at most .13
			assertThat(counts[weight] * 256 / 1e6).isCloseTo(of256[weight], within(.5));
		}
	}

	@Test
	void neighboursAreNotRelated() {
		int[][] drawn = drawn();
		double units = 0;
		double resamples = 0;
		for (int i = 0; i < 999; i++) {
			for (int j = 0; j < 999; j++) {
				units += (drawn[i][j] - 1) * (drawn[i + 1][j] - 1);
				resamples += (drawn[i][j] - 1) * (drawn[i][j + 1] - 1);
			}
		}
		// Correlations of a million pairs: standard error .001
		assertThat(units / 998_001).isCloseTo(0, within(.005));
		assertThat(resamples / 998_001).isCloseTo(0, within(.005));
	}

	@Test
	void oneByOneAreTheSameAsEightByEight() {
		long[] row = new long[4];
		long stream = new ResamplingWeights(5).image(9);
		ResamplingWeights.fill(stream, 2, row, 1, 4);
		for (int lane = 0; lane < 24; lane++) {
			assertThat(row[1 + lane / 8] >>> (8 * (lane % 8)) & 0xFF)
				.isEqualTo(ResamplingWeights.weight(stream, 16 + lane));
		}
	}

	private static int[][] drawn() {
		ResamplingWeights weights = new ResamplingWeights(5);
		int[][] drawn = new int[1000][1000];
		for (int unit = 0; unit < 1000; unit++) {
			for (int resample = 0; resample < 1000; resample++) {
				drawn[unit][resample] = ResamplingWeights.weight(weights.rater(unit), resample);
			}
		}
		return drawn;
	}

}
