package io.veridical.statistics;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import io.veridical.statistics.CoverageStudy.Coverage;
import io.veridical.statistics.CoverageStudy.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A short version of the study in {@code src/docs/coverage.md}. Whether 93 to 97 % are
 * kept is judged by Wilson's interval at 99 % for so many runs.
 */
class CoverageTests {

	@Test
	void defaultsCoverTheTruthOfTheirQuestionAndTheOthersDoNot() {
		List<Coverage> dense = pooled(new int[] { 100 }, 200);
		List<Coverage> sparse = pooled(new int[] { 1000, 5000 }, 150);
		List<Coverage> all = plus(dense, sparse);

		assertThat(of(all, Kind.RATERS_THESE)).satisfies(CoverageTests::keeps);
		assertThat(of(dense, Kind.CORRECTED_LIKE)).satisfies(CoverageTests::keeps);
		assertThat(of(sparse, Kind.CORRECTED_LIKE)).satisfies(CoverageTests::keeps);

		// All raters saw the same 100 images, and the paper's interval knows of no others
		assertThat(of(dense, Kind.PUBLISHED_LIKE).percentInterval(.99).upper()).isLessThan(80);
		// Of plain product weights: the noise of a judgement counts three times
		assertThat(of(sparse, Kind.PRODUCT_LIKE).percentInterval(.99).lower()).isGreaterThan(97);
		assertThat(of(sparse, Kind.PRODUCT_LIKE).width()).isGreaterThan(1.2 * of(sparse, Kind.CORRECTED_LIKE).width());
	}

	@Test
	void truthMissesTheDefaultsOnBothSidesEvenAtSmallErrors() {
		List<Coverage> small = CoverageStudy.run(.05, 1000, 600, 100, 77);
		for (Kind kind : List.of(Kind.RATERS_THESE, Kind.CORRECTED_LIKE)) {
			assertThat(of(small, kind)).satisfies(CoverageTests::keeps);
			// 2.5 % of 600 on either side; 99.9 % of such counts are 4 to 28
			assertThat(of(small, kind).below()).isBetween(4, 28);
			assertThat(of(small, kind).above()).isBetween(4, 28);
		}
	}

	private static void keeps(Coverage coverage) {
		Interval possible = coverage.percentInterval(.99);
		assertThat(possible.upper()).as("covers %s", coverage.percent()).isGreaterThan(93);
		assertThat(possible.lower()).as("covers %s", coverage.percent()).isLessThan(97);
	}

	private static List<Coverage> pooled(int[] pools, int runs) {
		List<Coverage> pooled = Collections.nCopies(Kind.values().length, Coverage.NONE);
		for (int pool : pools) {
			for (double error : new double[] { .2, .35, .5 }) {
				pooled = plus(pooled, CoverageStudy.run(error, pool, runs, 300, pool + Math.round(100 * error)));
			}
		}
		return pooled;
	}

	private static List<Coverage> plus(List<Coverage> some, List<Coverage> others) {
		return IntStream.range(0, some.size()).mapToObj((i) -> some.get(i).plus(others.get(i))).toList();
	}

	private static Coverage of(List<Coverage> coverages, Kind kind) {
		return coverages.get(kind.ordinal());
	}

}
