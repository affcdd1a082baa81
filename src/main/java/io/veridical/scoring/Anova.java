package io.veridical.scoring;

import io.veridical.statistics.AnalysisOfVariance;
import org.jspecify.annotations.Nullable;

/**
 * One-way analysis of variance over the raters' values, with conditions as groups.
 *
 * @param f the ratio of the mean squares between and within conditions
 * @param between degrees of freedom between conditions
 * @param within degrees of freedom within conditions
 * @param p how often equal conditions would differ as much
 */
public record Anova(double f, int between, int within, double p) {

	static @Nullable Anova of(@Nullable AnalysisOfVariance analysis) {
		return (analysis != null) ? new Anova(analysis.f(), analysis.between(), analysis.within(), analysis.p()) : null;
	}

}
