package io.veridical.psychophysics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
		return FitGrid.WEIBULL.posterior(trials, RaterPopulation.unbiased()).fit();
	}

	/**
	 * The signal-detection fit of one rater by itself: d'(t) grows so that an unbiased
	 * rater's accuracy is the Weibull function, and the criterion is fitted with it.
	 * @param trials judgements of one rater in one condition, of real and of generated
	 * images; with none the prior is returned
	 */
	public static ThresholdFit signalDetection(List<ExposedTrial> trials) {
		return signalDetection(trials, RaterPopulation.assumed());
	}

	/**
	 * The signal-detection fit with what is known of a condition's raters.
	 * @param trials judgements of one of them
	 * @param population assumed, or learnt from the judgements of all of them
	 */
	public static ThresholdFit signalDetection(List<ExposedTrial> trials, RaterPopulation population) {
		return FitGrid.SIGNAL_DETECTION.posterior(trials, population).fit();
	}

	/**
	 * The signal-detection fits of all raters of one condition, slope, criterion and
	 * lapse learnt from all of them: the fit behind a score of the preset {@code modern}.
	 * @param raters the judgements of each rater
	 * @return a fit for each rater, in the same order
	 */
	public static List<ThresholdFit> ofRaters(List<List<ExposedTrial>> raters) {
		RaterPopulation population = RaterPopulation.learnt(raters);
		return raters.stream().map((trials) -> signalDetection(trials, population)).toList();
	}

	/**
	 * The signal-detection fits of one rater in several conditions, with one lapse for
	 * all of them (Prins 2012).
	 * @param conditions the judgements of each condition
	 * @return a fit for each condition, in the same order
	 */
	public static List<ThresholdFit> sharingLapse(List<List<ExposedTrial>> conditions) {
		RaterPopulation assumed = RaterPopulation.assumed();
		double[] prior = assumed.lapses().weights();
		double[] all = prior.clone();
		List<double[]> posteriors = conditions.stream()
			.map((trials) -> FitGrid.SIGNAL_DETECTION.posterior(trials, assumed).lapses())
			.toList();
		for (double[] posterior : posteriors) {
			for (int i = 0; i < all.length; i++) {
				all[i] *= posterior[i] / prior[i];
			}
		}
		return IntStream.range(0, conditions.size()).mapToObj((own) -> {
			double[] others = without(all, posteriors.get(own), prior);
			return signalDetection(conditions.get(own), assumed.withLapses(others));
		}).toList();
	}

	/** What the other conditions say of the lapse: this condition's prior. */
	private static double[] without(double[] all, double[] own, double[] prior) {
		double[] others = IntStream.range(0, all.length).mapToDouble((i) -> all[i] * prior[i] / own[i]).toArray();
		double sum = Arrays.stream(others).sum();
		return Arrays.stream(others).map((weight) -> weight / sum).toArray();
	}

}
