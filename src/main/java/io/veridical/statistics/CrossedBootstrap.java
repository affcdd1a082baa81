package io.veridical.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The product-weight or pigeonhole bootstrap (Owen and Eckles, "Bootstrapping data arrays
 * of arbitrary order", Annals of Applied Statistics 6, 2012): resamples raters and images
 * independently, and a judgement counts as often as its rater times its image.
 * <p>
 * A weight is a function of seed, unit and resample ({@link ResamplingWeights}), and sums
 * are exact or made in one fixed order, so the same seed gives the same digits on any
 * machine and any number of threads. A resample in which a condition is left without its
 * fakes or its reals is drawn again for that condition. Judgements whose image is not
 * known keep their image: for them only raters are resampled.
 * <p>
 * Where images overlap little between raters its plain interval is too wide, because it
 * counts the noise of a judgement three times: see {@link CrossedInterval}.
 */
public final class CrossedBootstrap {

	private final int resamples;

	private final long seed;

	/**
	 * @param resamples how many resamples to draw, at least 100
	 * @param seed where they come from
	 */
	public CrossedBootstrap(int resamples, long seed) {
		if (resamples < 100) {
			throw new IllegalArgumentException(
					"resamples is %d; at least 100 are needed to read off an interval".formatted(resamples));
		}
		this.resamples = resamples;
		this.seed = seed;
	}

	/**
	 * @param sample the judgements of all conditions that are to be compared
	 * @return the resampled scores of each condition
	 */
	public CrossedReplicates of(CrossedSample sample) {
		List<CrossedTask> tasks = IntStream.range(0, sample.conditions())
			.mapToObj((i) -> new CrossedTask(sample.condition(i), new ResamplingWeights(this.seed), this.resamples))
			.toList();
		List<Runnable> lots = tasks.stream().flatMap(CrossedTask::lots).toList();
		lots.parallelStream().forEach(Runnable::run);
		return new CrossedReplicates(tasks.stream().map(CrossedTask::rates).toList());
	}

}
