package io.veridical.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What a condition's raters need, as three ways of reading the same trials have it, and
 * how their accuracy grows with the exposure.
 *
 * @param published the mean over raters of the mean over blocks of the exposure asked for
 * most often (Zhou et al. 2019); null under {@code modern}, which has no staircase
 * @param weibull of a Weibull fit to the exposures achieved
 * @param signalDetection of a signal-detection fit to them, which bias does not move
 * @param curve accuracy by exposure
 * @param guessing how many raters were right so seldom that they may have guessed: they
 * look as if they needed long, whatever the images
 */
public record TimedSummary(@Nullable FittedScore published, FittedScore weibull, FittedScore signalDetection,
		PsychometricCurve curve, int guessing) {

}
