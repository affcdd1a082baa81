package io.veridical.statistics;

/**
 * The judgements of one kind of image (fakes, or reals) in a condition, counted by rater,
 * by image and by pairs: what variances are estimated from. All sums are whole numbers.
 */
final class CrossedCounts {

	/** For each rater how many judgements and how many wrong ones. */
	final int[] ofRater;

	final int[] wrongOfRater;

	long judgements;

	long wrong;

	private int images;

	/** Pairs of judgements, and those of them that differ. */
	private final Pairs all;

	private final Pairs ofOneRater = new Pairs();

	private final Pairs ofOneImage = new Pairs();

	private final Pairs ofOneRaterAndImage = new Pairs();

	/** The weights of the judgements, and of the wrong ones, raters counting alike. */
	double weight;

	private double wrongWeight;

	/**
	 * The sum over images of the products of the weights of different raters' judgements.
	 */
	private double overlap;

	private final CrossedCondition condition;

	private final int right;

	/**
	 * @param right the kind of the right judgements; the wrong ones are the next
	 */
	CrossedCounts(CrossedCondition condition, int right) {
		this.condition = condition;
		this.right = right;
		this.ofRater = new int[condition.raters()];
		this.wrongOfRater = new int[condition.raters()];
		int[] ofImage = new int[condition.images() + 1];
		int[] wrongOfImage = new int[condition.images() + 1];
		double[] sharesOfImage = new double[condition.images() + 1];
		for (int rater = 0; rater < condition.raters(); rater++) {
			count(rater, ofImage, wrongOfImage, sharesOfImage);
			this.ofOneRater.add(this.ofRater[rater], this.wrongOfRater[rater]);
			this.weight += condition.shares[rater] * this.ofRater[rater];
			this.wrongWeight += condition.shares[rater] * this.wrongOfRater[rater];
			this.judgements += this.ofRater[rater];
			this.wrong += this.wrongOfRater[rater];
		}
		for (int image = 0; image < condition.images(); image++) {
			this.images += (ofImage[image] > 0) ? 1 : 0;
			this.ofOneImage.add(ofImage[image], wrongOfImage[image]);
			this.overlap += sharesOfImage[image] * sharesOfImage[image];
		}
		this.all = new Pairs();
		this.all.add(this.judgements, this.wrong);
	}

	private void count(int rater, int[] ofImage, int[] wrongOfImage, double[] sharesOfImage) {
		int[] starts = this.condition.starts;
		int group = CrossedCondition.KINDS * rater + this.right;
		this.ofRater[rater] = starts[group + 2] - starts[group];
		this.wrongOfRater[rater] = starts[group + 2] - starts[group + 1];
		int right = starts[group];
		int wrong = starts[group + 1];
		while (right < starts[group + 1] || wrong < starts[group + 2]) {
			int image = Math.min(place(right, starts[group + 1]), place(wrong, starts[group + 2]));
			int rights = run(image, right, starts[group + 1]);
			int wrongs = run(image, wrong, starts[group + 2]);
			right += rights;
			wrong += wrongs;
			ofImage[image] += rights + wrongs;
			wrongOfImage[image] += wrongs;
			if (image < this.condition.images()) {
				double share = this.condition.shares[rater] * (rights + wrongs);
				sharesOfImage[image] += share;
				this.overlap -= share * share;
				this.ofOneRaterAndImage.add(rights + wrongs, wrongs);
			}
		}
	}

	private int place(int at, int end) {
		return (at < end) ? this.condition.places[at] : Integer.MAX_VALUE;
	}

	private int run(int image, int from, int end) {
		int at = from;
		while (at < end && this.condition.places[at] == image) {
			at++;
		}
		return at - from;
	}

	/**
	 * @return the variance of images' error rates, unbiased, so it may be negative; 0
	 * without two raters who judged the same image
	 */
	double image() {
		Pairs pairs = this.ofOneImage.less(this.ofOneRaterAndImage);
		return (pairs.count > 0 && rest().count > 0) ? rest().variance() - pairs.variance() : 0;
	}

	/**
	 * @return the variance of raters' error rates, unbiased, so it may be negative
	 */
	double rater() {
		Pairs pairs = this.ofOneRater.less(this.ofOneRaterAndImage);
		return (pairs.count > 0 && rest().count > 0) ? rest().variance() - pairs.variance() : 0;
	}

	/**
	 * @return the variance of what neither rater nor image explain
	 */
	double residual() {
		Pairs pairs = this.ofOneRater.less(this.ofOneRaterAndImage);
		return (pairs.count > 0) ? pairs.variance() - image() : 0;
	}

	/**
	 * @return the share judged wrongly, raters counting alike; 0 without judgements
	 */
	double rate() {
		return (this.weight > 0) ? this.wrongWeight / this.weight : 0;
	}

	/**
	 * @return how far a rater moves the rate
	 */
	double deviation(int rater) {
		return (this.weight > 0)
				? this.condition.shares[rater] * (this.wrongOfRater[rater] - this.ofRater[rater] * rate()) / this.weight
				: 0;
	}

	/**
	 * @return the covariance of the rates of two raters that comes from images that both
	 * judged, at least 0
	 */
	double sharedVariance() {
		return (this.weight > 0) ? Math.max(0, image()) * this.overlap / (this.weight * this.weight) : 0;
	}

	/**
	 * @return how many images may vary about their mean
	 */
	int freeImages() {
		return Math.max(0, this.images - 1);
	}

	private Pairs rest() {
		return this.all.less(this.ofOneRater).less(this.ofOneImage).plus(this.ofOneRaterAndImage);
	}

	/**
	 * Pairs of judgements within groups: half the mean squared difference of a pair is a
	 * variance (Koch, "Some further remarks on 'A general approach to the estimation of
	 * variance components'", Technometrics 10, 1968).
	 */
	static final class Pairs {

		private double count;

		private double different;

		private void add(long judgements, long wrong) {
			this.count += .5 * judgements * (judgements - 1);
			this.different += (double) wrong * (judgements - wrong);
		}

		private Pairs plus(Pairs other) {
			Pairs sum = new Pairs();
			sum.count = this.count + other.count;
			sum.different = this.different + other.different;
			return sum;
		}

		private Pairs less(Pairs other) {
			Pairs sum = new Pairs();
			sum.count = this.count - other.count;
			sum.different = this.different - other.different;
			return sum;
		}

		private double variance() {
			return .5 * this.different / this.count;
		}

	}

}
