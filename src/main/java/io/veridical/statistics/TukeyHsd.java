package io.veridical.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Tukey's honestly significant difference between all pairs of groups; Kramer's (1956)
 * where groups are not of one size.
 */
public final class TukeyHsd {

	private TukeyHsd() {
	}

	/**
	 * @param groups the raters' values of each group
	 * @param level of all intervals together, above 0 and below 1
	 * @return each two groups that have values, in order; none without an
	 * {@link AnalysisOfVariance}
	 */
	public static List<Pair> of(List<double[]> groups, double level) {
		Interval.requireLevel(level);
		AnalysisOfVariance anova = AnalysisOfVariance.of(groups);
		List<Pair> pairs = new ArrayList<>();
		if (anova == null) {
			return pairs;
		}
		StudentizedRange range = new StudentizedRange(anova.between() + 1, anova.within());
		double critical = range.inverseSurvival(1 - level);
		for (int a = 0; a < groups.size(); a++) {
			for (int b = a + 1; b < groups.size(); b++) {
				if (groups.get(a).length > 0 && groups.get(b).length > 0) {
					pairs.add(pair(groups, a, b, anova.meanSquareWithin(), range, critical, level));
				}
			}
		}
		return pairs;
	}

	private static Pair pair(List<double[]> groups, int a, int b, double meanSquare, StudentizedRange range,
			double critical, double level) {
		double[] first = groups.get(a);
		double[] second = groups.get(b);
		double difference = Moments.difference(Moments.mean(first), Moments.mean(second));
		double unit = Math.sqrt(meanSquare / 2 * (1.0 / first.length + 1.0 / second.length));
		double q = (difference == 0) ? 0 : Math.abs(difference) / unit;
		double half = critical * unit;
		return new Pair(a, b, difference, new Interval(difference - half, difference + half, level), range.survival(q));
	}

	/**
	 * Two groups.
	 *
	 * @param a the place of the one in the list of groups
	 * @param b the place of the other, after a
	 * @param difference the mean of a less the mean of b
	 * @param interval of the difference; all intervals hold together at their level
	 * @param p corrected for all pairs by construction
	 */
	public record Pair(int a, int b, double difference, Interval interval, double p) {

	}

}
