package io.veridical.statistics;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.statistics.inference.OneWayAnova;
import org.jspecify.annotations.Nullable;

/**
 * One-way analysis of variance: whether groups of raters differ at all.
 *
 * @param f the mean square between groups over that within; finite
 * @param between degrees of freedom between groups
 * @param within degrees of freedom within groups
 * @param meanSquareWithin the variance of raters within a group, in the square of their
 * unit
 * @param p how often equal groups would differ as much
 */
public record AnalysisOfVariance(double f, int between, int within, double meanSquareWithin, double p) {

	/**
	 * @param groups the raters' values of each group; empty groups do not count
	 * @return the analysis; null with fewer than two groups, and if nobody differs within
	 * any group: raters who happen to agree prove nothing
	 */
	public static @Nullable AnalysisOfVariance of(List<double[]> groups) {
		List<double[]> filled = new ArrayList<>(groups);
		filled.removeIf((group) -> group.length == 0);
		int raters = filled.stream().mapToInt((group) -> group.length).sum();
		if (filled.size() < 2 || raters == filled.size()) {
			return null;
		}
		int between = filled.size() - 1;
		int within = raters - filled.size();
		if (filled.stream().allMatch((group) -> Moments.isConstant(group))) {
			return null;
		}
		OneWayAnova.Result test = OneWayAnova.withDefaults().test(filled);
		return new AnalysisOfVariance(test.getStatistic(), between, within, test.getMSWG(), test.getPValue());
	}

}
