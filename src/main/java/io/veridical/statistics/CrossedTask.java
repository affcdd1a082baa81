package io.veridical.statistics;

/**
 * The resampling of one condition, a lot of {@link #LANES} resamples at a time: the sums
 * of a lot lie side by side, so that the processor adds many resamples at once.
 */
final class CrossedTask {

	/** How many resamples are drawn side by side. */
	static final int LANES = 64;

	private final CrossedCondition condition;

	private final ResamplingWeights weights;

	private final CrossedRates shape;

	private final double[] sums;

	private final double[] scores;

	private final double[] fakes;

	private final double[] reals;

	CrossedTask(CrossedCondition condition, ResamplingWeights weights, int resamples) {
		this.condition = condition;
		this.weights = weights;
		this.sums = sums();
		this.shape = CrossedRates.of(this.sums);
		int size = (condition.judgements() > 0) ? resamples : 0;
		this.scores = new double[size];
		this.fakes = new double[this.shape.hasFakes() ? size : 0];
		this.reals = new double[this.shape.hasReals() ? size : 0];
	}

	/**
	 * Draws the resamples of a lot; other lots may be drawn at the same time.
	 * @param first the first of them
	 */
	void resample(int first) {
		if (this.condition.judgements() == 0) {
			return;
		}
		int[] table = imageWeights(first);
		int[] raterWeights = new int[LANES];
		int[] ofRater = new int[LANES];
		double[][] totals = new double[CrossedCondition.KINDS][LANES];
		for (int rater = 0; rater < this.condition.raters(); rater++) {
			ResamplingWeights.fill(this.weights.rater(this.condition.raterIds[rater]), first, raterWeights, 0, LANES);
			for (int kind = 0; kind < CrossedCondition.KINDS; kind++) {
				java.util.Arrays.fill(ofRater, 0);
				int group = CrossedCondition.KINDS * rater + kind;
				for (int i = this.condition.starts[group]; i < this.condition.starts[group + 1]; i++) {
					add(table, this.condition.places[i] * LANES, ofRater);
				}
				double share = this.condition.shares[rater];
				for (int lane = 0; lane < LANES; lane++) {
					totals[kind][lane] += share * (raterWeights[lane] * ofRater[lane]);
				}
			}
		}
		for (int lane = 0; lane < LANES && first + lane < this.scores.length; lane++) {
			double[] sums = new double[CrossedCondition.KINDS];
			for (int kind = 0; kind < CrossedCondition.KINDS; kind++) {
				sums[kind] = totals[kind][lane];
			}
			set(first + lane, sums);
		}
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

	private int[] imageWeights(int first) {
		int[] table = new int[(this.condition.images() + 1) * LANES];
		for (int image = 0; image < this.condition.images(); image++) {
			ResamplingWeights.fill(this.weights.image(this.condition.imageIds[image]), first, table, image * LANES,
					LANES);
		}
		java.util.Arrays.fill(table, this.condition.images() * LANES, table.length, 1);
		return table;
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
				for (int i = this.condition.starts[group]; i < this.condition.starts[group + 1]; i++) {
					int place = this.condition.places[i];
					sum += (place == this.condition.images()) ? 1
							: ResamplingWeights.weight(this.weights.image(this.condition.imageIds[place]), resample);
				}
				sums[kind] += this.condition.shares[rater] * (weight * sum);
			}
		}
		return sums;
	}

	private static void add(int[] table, int from, int[] sums) {
		for (int lane = 0; lane < LANES; lane++) {
			sums[lane] += table[from + lane];
		}
	}

}
