package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.veridical.campaign.HypeTime;
import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.FitModel;
import io.veridical.psychophysics.Placement;
import io.veridical.psychophysics.ThresholdFit;
import org.jspecify.annotations.Nullable;

/**
 * The raters of one condition of a timed campaign, with the fits of their trials as soon
 * as somebody asks for them.
 */
final class TimedCondition {

	private final HypeTime protocol;

	private final List<CountedTrials> raters;

	private final List<String> who;

	private final Function<FitModel, List<ThresholdFit>> fits;

	private final Placement limits;

	TimedCondition(HypeTime protocol, Map<RaterKey, CountedTrials> raters,
			Function<FitModel, List<ThresholdFit>> fits) {
		this.protocol = protocol;
		this.raters = List.copyOf(raters.values());
		this.who = raters.keySet().stream().map((key) -> key.rater() + "/" + key.sitting()).toList();
		this.fits = fits;
		this.limits = Placement.of(protocol.preset());
	}

	/**
	 * Whose values they are, in the order of the values.
	 */
	List<String> who() {
		return this.who;
	}

	/**
	 * Each rater's value as the preset defines it: read off its staircase, or under
	 * {@code modern} the signal-detection fit.
	 */
	List<TimedRater> values() {
		return this.protocol.modern() ? fitted(FitModel.SIGNAL_DETECTION)
				: this.raters.stream().map((rater) -> TimedRater.modal(rater, this.limits)).toList();
	}

	/**
	 * The threshold of each rater under a fit, whatever the preset.
	 */
	List<TimedRater> fitted(FitModel model) {
		List<ThresholdFit> found = this.fits.apply(model);
		return IntStream.range(0, this.raters.size())
			.mapToObj((i) -> TimedRater.fitted(this.raters.get(i), found.get(i), this.limits))
			.toList();
	}

	/**
	 * @param seed where the resamples of raters come from
	 * @return null if there are no raters
	 */
	@Nullable TimedSummary summary(long seed) {
		if (this.raters.isEmpty()) {
			return null;
		}
		FittedScore published = this.protocol.modern() ? null : FittedScore.of(values(), this.limits, seed);
		return new TimedSummary(published, FittedScore.of(fitted(FitModel.WEIBULL), this.limits, seed),
				FittedScore.of(fitted(FitModel.SIGNAL_DETECTION), this.limits, seed),
				PsychometricCurve.of(this.raters, this.fits.apply(FitModel.SIGNAL_DETECTION)),
				(int) this.raters.stream().map(CountedTrials::counts).filter(TimedCondition::mayGuess).count());
	}

	/** Whether half of the answers could be right by chance alone. */
	private static boolean mayGuess(ErrorCounts counts) {
		int wrong = counts.realsWrong() + counts.fakesWrong();
		return Wilson.percent(counts.judgements() - wrong, counts.judgements()).lower() <= 50;
	}

}
