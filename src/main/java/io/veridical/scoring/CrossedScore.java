package io.veridical.scoring;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import io.veridical.psychophysics.SignalDetection;
import io.veridical.statistics.CrossedBootstrap;
import io.veridical.statistics.CrossedInterval;
import io.veridical.statistics.CrossedReplicates;
import io.veridical.statistics.CrossedSample;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.VarianceComponents;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a score how sure it is when images are sampled as raters are, and what a
 * comparison with other conditions needs.
 */
final class CrossedScore {

	private final Score score;

	private final CrossedReplicates replicates;

	private final CrossedSample kinds;

	CrossedScore(Score score, CrossedJudgements judgements, long seed) {
		this.score = score;
		this.kinds = judgements.kinds();
		this.replicates = new CrossedBootstrap(RaterBootstrap.RESAMPLES, seed).of(judgements.all());
	}

	boolean imagesNamed() {
		return this.kinds.imagesNamed(CrossedJudgements.ALL);
	}

	@Nullable VarianceComponents components() {
		return VarianceComponents.of(this.kinds, CrossedJudgements.ALL);
	}

	/**
	 * @return the degrees of freedom of the corrected interval
	 */
	double freedom() {
		return CrossedInterval.degreesOfFreedom(this.kinds, CrossedJudgements.ALL);
	}

	/**
	 * @return the score with crossed intervals where images are named, and otherwise as
	 * it was
	 */
	Score withIntervals() {
		ScoreIntervals raters = this.score.intervals();
		if (!imagesNamed()) {
			return this.score;
		}
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

	/**
	 * @param scored with its crossed intervals
	 * @return the score in each resample, spread about its value as widely as the
	 * corrected interval has it: product weights spread too wide where raters share few
	 * images
	 */
	double[] replicates(Score scored) {
		double[] replicates = this.replicates.scores(0);
		Estimate plain = scored.intervals().value().crossed();
		Estimate corrected = scored.intervals().value().corrected();
		if (plain == null || corrected == null || plain.standardError() == 0) {
			return replicates;
		}
		double factor = corrected.standardError() / plain.standardError();
		double value = scored.value();
		return IntStream.range(0, replicates.length)
			.mapToDouble((i) -> value + factor * (replicates[i] - value))
			.toArray();
	}

}
