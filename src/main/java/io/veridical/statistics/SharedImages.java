package io.veridical.statistics;

/**
 * The images of one condition, counted so that it can be told how far its score moves
 * with that of another condition because raters of both judged the same ones: the real
 * images of one pool.
 */
public final class SharedImages {

	private static final int[] KINDS = { CrossedCondition.REAL_RIGHT, CrossedCondition.FAKE_RIGHT };

	private final CrossedCondition condition;

	private final Kind[] kinds = new Kind[KINDS.length];

	private SharedImages(CrossedCondition condition) {
		this.condition = condition;
		double weight = 0;
		for (int kind = 0; kind < KINDS.length; kind++) {
			this.kinds[kind] = new Kind(condition, KINDS[kind]);
			weight += this.kinds[kind].weight;
		}
		for (Kind kind : this.kinds) {
			kind.part = (weight > 0) ? 1 / weight : 0;
		}
	}

	/**
	 * @param sample the judgements; images and raters go by the same numbers in every
	 * sample that is compared
	 */
	public static SharedImages of(CrossedSample sample, int condition) {
		return new SharedImages(sample.condition(condition));
	}

	/**
	 * @return the covariance of both scores that comes from images which different raters
	 * judged in both, in squared points, at least 0. That of judgements of the same rater
	 * is the raters' ({@link SharedRaters})
	 */
	public double covariance(SharedImages other) {
		int[] places = places(this.condition.imageIds, other.condition.imageIds);
		double covariance = 0;
		for (int kind = 0; kind < KINDS.length; kind++) {
			Kind a = this.kinds[kind];
			Kind b = other.kinds[kind];
			Products images = a.products(b, places);
			Products raters = raters(other, a, b);
			Products same = same(other, KINDS[kind], places);
			double pairs = images.pairs - same.pairs;
			double others = (double) a.judgements * b.judgements - images.pairs - raters.pairs + same.pairs;
			if (pairs > 0 && others > 0) {
				double othersWrong = (double) a.wrong * b.wrong - images.wrong - raters.wrong + same.wrong;
				double shared = (images.wrong - same.wrong) / pairs - othersWrong / others;
				covariance += Math.max(0, shared) * (images.weights - same.weights) * a.part * b.part;
			}
		}
		return 10_000 * covariance;
	}

	// what the raters of both made of any images
	private Products raters(SharedImages other, Kind a, Kind b) {
		int[] places = places(this.condition.raterIds, other.condition.raterIds);
		Products products = new Products();
		for (int rater = 0; rater < places.length; rater++) {
			if (places[rater] >= 0) {
				products.pairs += (double) a.ofRater[rater] * b.ofRater[places[rater]];
				products.wrong += (double) a.wrongOfRater[rater] * b.wrongOfRater[places[rater]];
			}
		}
		return products;
	}

	// what the raters of both made of the same images
	private Products same(SharedImages other, int kind, int[] images) {
		int[] raters = places(this.condition.raterIds, other.condition.raterIds);
		Products products = new Products();
		int[] judged = new int[other.condition.images()];
		int[] wrong = new int[other.condition.images()];
		for (int rater = 0; rater < raters.length; rater++) {
			if (raters[rater] < 0) {
				continue;
			}
			double weight = this.condition.shares[rater] * other.condition.shares[raters[rater]];
			for (int sign : new int[] { 1, -1 }) {
				for (int i = this.condition.from(rater, kind); i < this.condition.to(rater, kind + 1); i++) {
					int image = images[this.condition.places[i]];
					if (image >= 0) {
						judged[image] += sign;
						wrong[image] += (i >= this.condition.from(rater, kind + 1)) ? sign : 0;
					}
				}
				if (sign > 0) {
					products.add(other.condition, raters[rater], kind, judged, wrong, weight);
				}
			}
		}
		return products;
	}

	private static int[] places(int[] from, int[] to) {
		int[] places = new int[from.length];
		int at = 0;
		for (int i = 0; i < from.length; i++) {
			while (at < to.length && to[at] < from[i]) {
				at++;
			}
			places[i] = (at < to.length && to[at] == from[i]) ? at : -1;
		}
		return places;
	}

	/**
	 * Fakes, or reals.
	 */
	private static final class Kind {

		final int[] ofRater;

		final int[] wrongOfRater;

		final int[] ofImage;

		final int[] wrongOfImage;

		final double[] weightOfImage;

		long judgements;

		long wrong;

		double weight;

		/** What a weight of one is in the score. */
		double part;

		Kind(CrossedCondition condition, int kind) {
			this.ofRater = new int[condition.raters()];
			this.wrongOfRater = new int[condition.raters()];
			this.ofImage = new int[condition.images()];
			this.wrongOfImage = new int[condition.images()];
			this.weightOfImage = new double[condition.images()];
			for (int rater = 0; rater < condition.raters(); rater++) {
				int wrong = condition.from(rater, kind + 1);
				int end = condition.to(rater, kind + 1);
				for (int i = condition.from(rater, kind); i < end; i++) {
					int image = condition.places[i];
					this.ofImage[image]++;
					this.wrongOfImage[image] += (i >= wrong) ? 1 : 0;
					this.weightOfImage[image] += condition.shares[rater];
				}
				this.ofRater[rater] = end - condition.from(rater, kind);
				this.wrongOfRater[rater] = end - wrong;
				this.judgements += this.ofRater[rater];
				this.wrong += this.wrongOfRater[rater];
				this.weight += condition.shares[rater] * this.ofRater[rater];
			}
		}

		Products products(Kind other, int[] places) {
			Products products = new Products();
			for (int image = 0; image < places.length; image++) {
				int there = places[image];
				if (there >= 0) {
					products.pairs += (double) this.ofImage[image] * other.ofImage[there];
					products.wrong += (double) this.wrongOfImage[image] * other.wrongOfImage[there];
					products.weights += this.weightOfImage[image] * other.weightOfImage[there];
				}
			}
			return products;
		}

	}

	/**
	 * Sums over pairs of judgements, one of each condition.
	 */
	private static final class Products {

		double pairs;

		double wrong;

		double weights;

		void add(CrossedCondition condition, int rater, int kind, int[] judged, int[] wrong, double weight) {
			for (int i = condition.from(rater, kind); i < condition.to(rater, kind + 1); i++) {
				int image = condition.places[i];
				this.pairs += judged[image];
				this.weights += weight * judged[image];
				this.wrong += (i >= condition.from(rater, kind + 1)) ? wrong[image] : 0;
			}
		}

	}

}
