package io.veridical.statistics;

import io.veridical.statistics.CoverageStudy.Coverage;
import io.veridical.statistics.DifferenceStudy.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A short version of the study of differences in {@code src/docs/coverage.md}. Whether 93
 * to 97 % are kept is judged by Wilson's interval at 99 % for so many runs.
 */
class DifferenceCoverageTests {

	private static final int RUNS = 150;

	@ParameterizedTest
	@ValueSource(ints = { 0, 15, 30 })
	void intervalsOfDifferencesCoverTheTruth(int both) {
		Coverage[] pooled = { Coverage.NONE, Coverage.NONE };
		for (int pool : new int[] { 50, 500 }) {
			for (double error : new double[] { .2, .35 }) {
				Coverage[] found = DifferenceStudy.run(error, .35, pool, both, RUNS,
						1000 * pool + both + Math.round(100 * error));
				pooled[0] = pooled[0].plus(found[0]);
				pooled[1] = pooled[1].plus(found[1]);
			}
		}
		Coverage shared = pooled[Kind.SHARED.ordinal()];
		Coverage apart = pooled[Kind.APART.ordinal()];

		Interval likely = shared.percentInterval(.99);
		assertThat(likely.upper()).isGreaterThan(93);
		assertThat(likely.lower()).isLessThan(97);
		// what goes together is worth having: without it the interval is wider
		assertThat(shared.width()).isLessThan(((both > 0) ? .85 : .95) * apart.width());
	}

}
