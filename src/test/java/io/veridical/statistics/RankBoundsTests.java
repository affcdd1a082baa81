package io.veridical.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RankBoundsTests {

	private static final double NONE = Double.NaN;

	@Test
	void rankIsBoundedByWhatDiffersSignificantly() {
		// a and b do not differ, both differ from c
		double[][] p = { { NONE, .4, .001 }, { .4, NONE, .03 }, { .001, .03, NONE } };
		assertThat(RankBounds.of(new double[] { 50, 47, 30 }, p, .05)).containsExactly(new RankBounds(1, 2),
				new RankBounds(1, 2), new RankBounds(3, 3));
	}

	@Test
	void neighboursThatDoNotDifferOverlapInAChain() {
		// a > c only: b may be anything
		double[][] p = { { NONE, .2, .01 }, { .2, NONE, .2 }, { .01, .2, NONE } };
		assertThat(RankBounds.of(new double[] { 50, 45, 40 }, p, .05)).containsExactly(new RankBounds(1, 2),
				new RankBounds(1, 3), new RankBounds(2, 3));
	}

	@Test
	void withoutTestsEveryRankIsPossible() {
		double[][] p = { { NONE, NONE }, { NONE, NONE } };
		assertThat(RankBounds.of(new double[] { 50, 20 }, p, .05)).containsExactly(new RankBounds(1, 2),
				new RankBounds(1, 2));
	}

	@Test
	void oneConditionIsFirst() {
		assertThat(RankBounds.of(new double[] { 50 }, new double[][] { { NONE } }, .05))
			.containsExactly(new RankBounds(1, 1));
		assertThat(RankBounds.of(new double[0], new double[0][], .05)).isEmpty();
	}

	@Test
	void refusesRanksOutOfOrder() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RankBounds(3, 2)).withMessageContaining("3 to 2");
	}

}
