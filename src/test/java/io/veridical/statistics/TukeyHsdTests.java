package io.veridical.statistics;

import java.util.List;

import org.junit.jupiter.api.Test;

import static io.veridical.statistics.AnalysisOfVarianceTests.A;
import static io.veridical.statistics.AnalysisOfVarianceTests.B;
import static io.veridical.statistics.AnalysisOfVarianceTests.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TukeyHsdTests {

	@Test
	void unequalGroupsAgreeWithSciPy() {
		// SciPy 1.17.1: r = scipy.stats.tukey_hsd(a, b, c); r.pvalue,
		// r.confidence_interval(.95)
		List<TukeyHsd.Pair> pairs = TukeyHsd.of(List.of(A, B, C), .95);

		assertThat(pairs).hasSize(3);
		assertPair(pairs.get(0), -3.37777778, -6.47527695, -.2802786, .03169065);
		assertPair(pairs.get(1), .63055556, -2.90113688, 4.16224799, .89037678);
		assertPair(pairs.get(2), 4.00833333, .21468711, 7.80197956, .03764942);
	}

	@Test
	void equalGroupsAgreeWithSciPysExample() {
		// SciPy 1.17.1, the example of scipy.stats.tukey_hsd (headache treatments)
		List<TukeyHsd.Pair> pairs = TukeyHsd.of(List.of(new double[] { 24.5, 23.5, 26.4, 27.1, 29.9 },
				new double[] { 28.4, 34.2, 29.5, 32.2, 30.1 }, new double[] { 26.1, 28.3, 24.3, 26.2, 27.8 }), .95);

		assertPair(pairs.get(0), -4.6, -8.249159, -.950841, .01444833);
		assertPair(pairs.get(1), -.26, -3.909159, 3.389159, .98031072);
		assertPair(pairs.get(2), 4.34, .690841, 7.989159, .02033114);
	}

	@Test
	void pairsKeepThePlacesOfTheirGroupsWhereOneIsEmpty() {
		List<TukeyHsd.Pair> pairs = TukeyHsd.of(List.of(A, new double[0], C), .95);
		assertThat(pairs).singleElement().satisfies((pair) -> {
			assertThat(pair.a()).isZero();
			assertThat(pair.b()).isEqualTo(2);
		});
	}

	@Test
	void ratersWhoAllAgreeHaveNoPairs() {
		assertThat(TukeyHsd.of(List.of(new double[] { 30, 30 }, new double[] { 40, 40 }), .95)).isEmpty();
	}

	@Test
	void oneRaterEachHasNoPairs() {
		assertThat(TukeyHsd.of(List.of(new double[] { 1 }, new double[] { 2 }), .95)).isEmpty();
		assertThat(TukeyHsd.of(List.of(A), .95)).isEmpty();
	}

	private static void assertPair(TukeyHsd.Pair pair, double difference, double lower, double upper, double p) {
		assertThat(pair.difference()).isCloseTo(difference, within(1e-7));
		assertThat(pair.interval().lower()).isCloseTo(lower, within(1e-6));
		assertThat(pair.interval().upper()).isCloseTo(upper, within(1e-6));
		assertThat(pair.p()).isCloseTo(p, within(1e-7));
	}

}
