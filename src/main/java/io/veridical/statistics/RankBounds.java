package io.veridical.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The ranks that a condition may hold, 1 the highest score: below only those that are
 * significantly higher, above only those that are significantly lower.
 *
 * @param best 1 if no other is significantly higher
 * @param worst the number of conditions if none is significantly lower
 */
public record RankBounds(int best, int worst) {

	public RankBounds {
		if (best < 1 || worst < best) {
			throw new IllegalArgumentException(
					"Ranks go from 1 and in order, not from %d to %d".formatted(best, worst));
		}
	}

	/**
	 * @param scores one for each condition, higher is better
	 * @param p the corrected p of each two conditions, symmetric; NaN where there is no
	 * test, and on the diagonal
	 * @param alpha below which two conditions differ
	 * @return the bounds of each condition, in the order given
	 */
	public static List<RankBounds> of(double[] scores, double[][] p, double alpha) {
		List<RankBounds> bounds = new ArrayList<>();
		for (int i = 0; i < scores.length; i++) {
			int higher = 0;
			int lower = 0;
			for (int j = 0; j < scores.length; j++) {
				if (j != i && p[i][j] < alpha) {
					higher += (scores[j] > scores[i]) ? 1 : 0;
					lower += (scores[j] < scores[i]) ? 1 : 0;
				}
			}
			bounds.add(new RankBounds(1 + higher, scores.length - lower));
		}
		return bounds;
	}

}
