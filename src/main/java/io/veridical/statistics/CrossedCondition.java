package io.veridical.statistics;

import java.util.Arrays;

/**
 * The judgements of one condition in the order in which the bootstrap walks through them:
 * rater by rater, and within a rater reals, wrong reals, fakes, wrong fakes.
 */
final class CrossedCondition {

	/** Kinds of judgement of a rater: right and wrong about reals and fakes. */
	static final int KINDS = 4;

	static final int REAL_RIGHT = 0;

	static final int REAL_WRONG = 1;

	static final int FAKE_RIGHT = 2;

	static final int FAKE_WRONG = 3;

	private static final int IMAGE_BITS = 31;

	private static final int UNKNOWN = Integer.MAX_VALUE;

	private static final int KIND_BITS = 2;

	private static final int MOST_RATERS = 1 << (63 - IMAGE_BITS - KIND_BITS);

	/** More would overflow a sum of integer weights. */
	private static final int MOST_JUDGEMENTS = Integer.MAX_VALUE / (ResamplingWeights.MOST * ResamplingWeights.MOST);

	final int[] raterIds;

	final int[] imageIds;

	/** Where the judgements of kind k of the rater in place r begin, at KINDS * r + k. */
	final int[] starts;

	/** The place of each judgement's image in imageIds; its length if not known. */
	final int[] places;

	/** For each rater the weight of a judgement, so that raters count alike. */
	final double[] shares;

	private final boolean equalShares;

	private final boolean named;

	private CrossedCondition(int[] raterIds, int[] imageIds, int[] starts, int[] places, boolean named) {
		this.raterIds = raterIds;
		this.imageIds = imageIds;
		this.starts = starts;
		this.places = places;
		this.named = named;
		this.shares = new double[raterIds.length];
		int most = 0;
		for (int rater = 0; rater < raterIds.length; rater++) {
			most = Math.max(most, judgements(rater));
		}
		boolean equal = true;
		for (int rater = 0; rater < raterIds.length; rater++) {
			this.shares[rater] = (double) most / judgements(rater);
			equal &= judgements(rater) == most;
		}
		this.equalShares = equal;
	}

	/**
	 * @return a judgement as a number; sorted, they are in the order of this class
	 */
	static long pack(int rater, int image, boolean fake, boolean wrong) {
		if (rater < 0 || rater >= MOST_RATERS) {
			throw new IllegalArgumentException(
					"rater is %d; it must be from 0 to %d".formatted(rater, MOST_RATERS - 1));
		}
		if (image < -1 || image == UNKNOWN) {
			throw new IllegalArgumentException("image is %d; it must be from -1 to %d".formatted(image, UNKNOWN - 1));
		}
		int kind = (fake ? FAKE_RIGHT : REAL_RIGHT) + (wrong ? 1 : 0);
		return ((((long) rater << KIND_BITS) + kind) << IMAGE_BITS) + ((image < 0) ? UNKNOWN : image);
	}

	static CrossedCondition of(long[] judgements) {
		if (judgements.length > MOST_JUDGEMENTS) {
			throw new IllegalArgumentException("A condition has %d judgements; at most %d can be resampled"
				.formatted(judgements.length, MOST_JUDGEMENTS));
		}
		Arrays.sort(judgements);
		int[] images = new int[judgements.length];
		for (int i = 0; i < images.length; i++) {
			images[i] = (int) (judgements[i] & UNKNOWN);
		}
		int[] raterIds = distinct(Arrays.stream(judgements)
			.mapToInt((judgement) -> (int) (judgement >>> (IMAGE_BITS + KIND_BITS)))
			.toArray());
		int[] imageIds = distinct(sorted(images));
		boolean named = imageIds.length > 0 && imageIds[imageIds.length - 1] != UNKNOWN;
		if (!named && imageIds.length > 0) {
			imageIds = Arrays.copyOf(imageIds, imageIds.length - 1);
		}
		return new CrossedCondition(raterIds, imageIds, starts(judgements, raterIds), places(images, imageIds), named);
	}

	int raters() {
		return this.raterIds.length;
	}

	int images() {
		return this.imageIds.length;
	}

	int judgements() {
		return this.places.length;
	}

	int judgements(int rater) {
		return this.starts[KINDS * (rater + 1)] - this.starts[KINDS * rater];
	}

	/**
	 * @return where a rater's judgements of a kind begin
	 */
	int from(int rater, int kind) {
		return this.starts[KINDS * rater + kind];
	}

	/**
	 * @return where they end
	 */
	int to(int rater, int kind) {
		return this.starts[KINDS * rater + kind + 1];
	}

	boolean imagesNamed() {
		return this.named;
	}

	boolean equalShares() {
		return this.equalShares;
	}

	private static int[] starts(long[] judgements, int[] raterIds) {
		int[] starts = new int[KINDS * raterIds.length + 1];
		int at = 0;
		for (int rater = 0; rater < raterIds.length; rater++) {
			for (int kind = 0; kind < KINDS; kind++) {
				starts[KINDS * rater + kind] = at;
				long group = ((long) raterIds[rater] << KIND_BITS) + kind;
				while (at < judgements.length && judgements[at] >>> IMAGE_BITS == group) {
					at++;
				}
			}
		}
		starts[starts.length - 1] = at;
		return starts;
	}

	private static int[] places(int[] images, int[] imageIds) {
		int[] places = new int[images.length];
		for (int i = 0; i < places.length; i++) {
			int found = Arrays.binarySearch(imageIds, images[i]);
			places[i] = (found < 0) ? imageIds.length : found;
		}
		return places;
	}

	private static int[] sorted(int[] values) {
		int[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted;
	}

	private static int[] distinct(int[] sorted) {
		int size = 0;
		int[] distinct = new int[sorted.length];
		for (int value : sorted) {
			if (size == 0 || distinct[size - 1] != value) {
				distinct[size++] = value;
			}
		}
		return Arrays.copyOf(distinct, size);
	}

}
