package io.veridical.scoring;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import io.veridical.psychophysics.SignalDetection;
import io.veridical.statistics.CrossedBootstrap;
import io.veridical.statistics.CrossedInterval;
import io.veridical.statistics.CrossedReplicates;
import io.veridical.statistics.CrossedSample;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a score how sure it is when images are sampled as raters are.
 */
final class CrossedScore {

	private final Score score;

	private final CrossedReplicates replicates;

	private final CrossedSample kinds;

	/**
	 * @param kinds its judgements by {@link CrossedJudgements#kinds}, every image named
	 */
	CrossedScore(Score score, CrossedSample kinds, long seed) {
		this.score = score;
		this.kinds = kinds;
		this.replicates = new CrossedBootstrap(RaterBootstrap.RESAMPLES, seed).of(kinds.only(CrossedJudgements.ALL));
	}

	/**
	 * @return the score with crossed intervals
	 */
	Score withIntervals() {
		ScoreIntervals raters = this.score.intervals();
		return this.score.with(new ScoreIntervals(
				raters.value()
					.crossed(Replicates.estimate(this.score.value(), this.replicates.scores(0)),
							corrected(CrossedJudgements.ALL)),
				raters.fakes()
					.crossed(Replicates.estimate(this.score.fakesError(), this.replicates.fakes(0)),
							corrected(CrossedJudgements.FAKES)),
				raters.reals()
					.crossed(Replicates.estimate(this.score.realsError(), this.replicates.reals(0)),
							corrected(CrossedJudgements.REALS)),
				raters.dPrime().crossed(signal(this.score.signal().dPrime(), SignalDetection::dPrime), null),
				raters.criterion().crossed(signal(this.score.signal().criterion(), SignalDetection::criterion), null)));
	}

	private @Nullable Estimate corrected(int kind) {
		return CrossedInterval.of(this.kinds, kind, RaterBootstrap.LEVEL);
	}

	// resamples weigh raters alike, the figure itself pools them: where they differ, move
	// the resamples
	private Estimate signal(double value, ToDoubleFunction<SignalDetection> figure) {
		double shift = value - figure.applyAsDouble(signal(this.score.fakesError(), this.score.realsError()));
		double[] fakes = this.replicates.fakes(0);
		double[] reals = this.replicates.reals(0);
		return Replicates.estimate(value,
				IntStream.range(0, fakes.length)
					.mapToDouble((i) -> figure.applyAsDouble(signal(fakes[i], reals[i])) + shift)
					.toArray());
	}

	private SignalDetection signal(double fakesError, double realsError) {
		long fakes = this.kinds.size(CrossedJudgements.FAKES);
		long reals = this.kinds.size(CrossedJudgements.REALS);
		return SignalDetection.ofShares(fakesError / 100 * fakes, fakes, realsError / 100 * reals, reals);
	}

}
