package io.veridical.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The resampling of one condition, a lot of resamples at a time.
 */
final class CrossedTask {

	/** Rows of this many longs have 256 resamples side by side. */
	private static final int LONGS = 32;

	/** With many images rows are shorter, so that their table stays in the cache. */
	private static final int TABLE = 1 << 18;

	private static final int LEAST_LONGS = 4;

	private final CrossedCondition condition;

	private final ResamplingWeights weights;

	private final CrossedRates shape;

	private final int longs;

	private final double[] sums;

	/** For the first of equal judgements, where the next ones begin. */
	private final int[] next;

	private final double[] scores;

	private final double[] fakes;

	private final double[] reals;

	CrossedTask(CrossedCondition condition, ResamplingWeights weights, int resamples) {
		this.condition = condition;
		this.weights = weights;
		this.longs = Math.max(LEAST_LONGS, Math.min(LONGS, TABLE / (condition.images() + 1)));
		this.next = next(condition);
		this.sums = sums();
		this.shape = CrossedRates.of(this.sums);
		int size = (condition.judgements() > 0) ? resamples : 0;
		this.scores = new double[size];
		this.fakes = new double[this.shape.hasFakes() ? size : 0];
		this.reals = new double[this.shape.hasReals() ? size : 0];
	}

	/**
	 * @return the work in lots that can be done in any order and at the same time; none
	 * without judgements
	 */
	Stream<Runnable> lots() {
		int size = this.longs * ResamplingWeights.STEP;
		return IntStream.range(0, (this.scores.length + size - 1) / size).mapToObj((lot) -> () -> resample(lot));
	}

	private void resample(int lot) {
		int step = lot * this.longs;
		long[] table = imageWeights(step);
		long[] raterWeights = new long[this.longs];
		ByteLanes[] kinds = new ByteLanes[CrossedCondition.KINDS];
		Arrays.setAll(kinds, (kind) -> new ByteLanes(this.longs));
		int[] starts = this.condition.starts;
		for (int group = 0; group < starts.length - 1; group++) {
			int rater = group / CrossedCondition.KINDS;
			int kind = group % CrossedCondition.KINDS;
			if (kind == 0) {
				ResamplingWeights.fill(this.weights.rater(this.condition.raterIds[rater]), step, raterWeights, 0,
						this.longs);
			}
			kinds[kind].add(table, this.condition.places, starts[group], starts[group + 1], raterWeights,
					this.condition.shares[rater]);
		}
		double[][] totals = Arrays.stream(kinds).map(ByteLanes::totals).toArray(double[][]::new);
		int first = step * ResamplingWeights.STEP;
		for (int lane = 0; lane < totals[0].length && first + lane < this.scores.length; lane++) {
			set(first + lane, new double[] { totals[0][lane], totals[1][lane], totals[2][lane], totals[3][lane] });
		}
	}

	/**
	 * @return the score of a resample whose weights are drawn and added one by one
	 */
	double score(int resample) {
		return score(sums(resample));
	}

	CrossedReplicates.Rates rates() {
		return new CrossedReplicates.Rates(this.condition.raters(), score(this.sums), this.scores, this.fakes,
				this.reals);
	}

	private void set(int resample, double[] drawn) {
		double[] sums = drawn;
		for (long again = 1; !this.shape.answers(sums[0], sums[1], sums[2], sums[3]); again++) {
			sums = sums(resample + (again << 32));
		}
		this.scores[resample] = score(sums);
		if (this.shape.hasFakes()) {
			this.fakes[resample] = CrossedRates.percent(sums[CrossedCondition.FAKE_RIGHT],
					sums[CrossedCondition.FAKE_WRONG]);
		}
		if (this.shape.hasReals()) {
			this.reals[resample] = CrossedRates.percent(sums[CrossedCondition.REAL_RIGHT],
					sums[CrossedCondition.REAL_WRONG]);
		}
	}

	private double score(double[] sums) {
		return this.shape.score(
				CrossedRates.percent(sums[CrossedCondition.FAKE_RIGHT], sums[CrossedCondition.FAKE_WRONG]),
				CrossedRates.percent(sums[CrossedCondition.REAL_RIGHT], sums[CrossedCondition.REAL_WRONG]));
	}

	private long[] imageWeights(int step) {
		int images = this.condition.images();
		long[] table = new long[(images + 1) * this.longs];
		for (int image = 0; image < images; image++) {
			ResamplingWeights.fill(this.weights.image(this.condition.imageIds[image]), step, table, image * this.longs,
					(image + 1) * this.longs);
		}
		Arrays.fill(table, images * this.longs, table.length, ResamplingWeights.ONES);
		return table;
	}

	private static int[] next(CrossedCondition condition) {
		int[] next = new int[condition.judgements()];
		for (int group = 0; group < condition.starts.length - 1; group++) {
			int end = condition.starts[group + 1];
			for (int i = end - 1; i >= condition.starts[group]; i--) {
				boolean last = i == end - 1 || condition.places[i] != condition.places[i + 1];
				if (last) {
					end = i + 1;
				}
				next[i] = end;
			}
		}
		return next;
	}

	private double[] sums() {
		double[] sums = new double[CrossedCondition.KINDS];
		for (int group = 0; group < this.condition.starts.length - 1; group++) {
			sums[group % CrossedCondition.KINDS] += this.condition.shares[group / CrossedCondition.KINDS]
					* (this.condition.starts[group + 1] - this.condition.starts[group]);
		}
		return sums;
	}

	private double[] sums(long resample) {
		double[] sums = new double[CrossedCondition.KINDS];
		for (int rater = 0; rater < this.condition.raters(); rater++) {
			int weight = ResamplingWeights.weight(this.weights.rater(this.condition.raterIds[rater]), resample);
			for (int kind = 0; weight > 0 && kind < CrossedCondition.KINDS; kind++) {
				int group = CrossedCondition.KINDS * rater + kind;
				int sum = 0;
				int end = this.condition.starts[group + 1];
				for (int i = this.condition.starts[group]; i < end; i = this.next[i]) {
					int place = this.condition.places[i];
					sum += (this.next[i] - i) * ((place == this.condition.images()) ? 1
							: ResamplingWeights.weight(this.weights.image(this.condition.imageIds[place]), resample));
				}
				sums[kind] += this.condition.shares[rater] * (weight * sum);
			}
		}
		return sums;
	}

}
