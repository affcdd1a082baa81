package io.veridical.psychophysics;

import java.util.List;
import java.util.Map;

/**
 * A rater's threshold fitted to judgements at the exposures achieved, whatever preset
 * chose them: Bayes on a grid, with slope, lapse and, in the signal-detection fit, the
 * criterion averaged out. The priors are those of {@code ModelPrior}; the lapse is never
 * fixed (Wichmann and Hill 2001).
 *
 * @param threshold where the threshold lies: the exposure with d' = 1.349, at which an
 * unbiased rater is right in 75 % of the trials that are no lapses
 * @param slope geometric mean of the Weibull slope
 * @param lapse mean share of errors that no exposure cures
 * @param criterion mean bias in standard deviations: above 0 for a rater who prefers to
 * say "real"; 0 in the Weibull fit
 */
public record ThresholdFit(ThresholdPosterior threshold, double slope, double lapse, double criterion) {

	/**
	 * The Weibull fit of right and wrong answers (gamma 0.5). Reads too long for a rater
	 * with a bias.
	 * @param trials judgements of one rater in one condition; with none the prior is
	 * returned
	 */
	public static ThresholdFit weibull(List<ExposedTrial> trials) {
		return FitGrid.WEIBULL.posterior(trials).fit(RaterPopulation.unbiased());
	}

	/**
	 * The signal-detection fit of one rater by itself: d'(t) grows so that an unbiased
	 * rater's accuracy is the Weibull function, and the criterion is fitted with it.
	 * @param trials judgements of one rater in one condition, of real and of generated
	 * images; with none the prior is returned
	 */
	public static ThresholdFit signalDetection(List<ExposedTrial> trials) {
		return FitGrid.SIGNAL_DETECTION.posterior(trials).fit(RaterPopulation.assumed());
	}

	/**
	 * The signal-detection fits of all raters of one condition, slope, criterion and
	 * lapse learnt from all of them: the fit behind a score of the preset {@code modern}.
	 * @param raters the judgements of each rater
	 * @return a fit for each rater, in the same order
	 */
	public static List<ThresholdFit> ofRaters(List<List<ExposedTrial>> raters) {
		return ConditionPosteriors.of(FitGrid.SIGNAL_DETECTION, raters).fits();
	}

	/**
	 * The same for several conditions, with one lapse for a rater who judged in more than
	 * one of them (Prins 2012): what its judgements in the others say of the lapse is
	 * known when it is fitted in one.
	 * @param model the curve to fit
	 * @param conditions the judgements of each rater of each condition; equal keys are
	 * the same rater
	 * @return a fit for each rater of each condition, in the order of the condition's map
	 */
	public static <R> List<List<ThresholdFit>> of(FitModel model, List<Map<R, List<ExposedTrial>>> conditions) {
		return SharedLapses.fits(model.grid(), conditions);
	}

	/**
	 * The share of right answers to expect of such a rater, at the middle of what is
	 * known of it.
	 */
	public double correct(Exposure shown, boolean fake) {
		return correct(this.threshold.median(), shown, fake);
	}

	/**
	 * The same, were the threshold another one.
	 */
	public double correct(Exposure threshold, Exposure shown, boolean fake) {
		SimulatedRater rater = new SimulatedRater(new Psychometric(threshold, this.slope, this.lapse), this.criterion);
		double saysFake = rater.saysFake(fake, shown);
		return fake ? saysFake : 1 - saysFake;
	}

}
