package io.veridical.statistics;

/**
 * How often a unit (a rater, an image) is in a resample, as a function of seed, unit and
 * resample alone: the output function of SplitMix64 (Steele, Lea and Flood 2014) of a
 * counter, one stream for each unit, eight resamples for each 64 bits.
 * <p>
 * The weights are Poisson(1) in 256ths such that mean and variance are exactly 1, which
 * is what resampling needs (Owen and Eckles 2012, section 3); the third moment about zero
 * is 5.008 (Poisson: 5), the fourth 14.98 (15). Of 256 draws 94 weigh 0, 94 weigh 1, 49
 * weigh 2, 13 weigh 3, 5 weigh 4 and one weighs 5.
 */
final class ResamplingWeights {

	/** The largest weight. */
	static final int MOST = 5;

	/** How many resamples one draw serves. */
	static final int STEP = 8;

	/** The weight 1 in eight resamples. */
	static final long ONES = 0x0101010101010101L;

	private static final long HIGH = ONES << 7;

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private final long raters;

	private final long images;

	ResamplingWeights(long seed) {
		this.raters = mix(seed + GOLDEN);
		this.images = mix(seed + 2 * GOLDEN);
	}

	/**
	 * @return where the weights of a rater come from
	 */
	long rater(int id) {
		return mix(this.raters + (id + 1) * GOLDEN);
	}

	/**
	 * @return where the weights of an image come from
	 */
	long image(int id) {
		return mix(this.images + (id + 1) * GOLDEN);
	}

	/**
	 * @param stream from {@link #rater} or {@link #image}
	 * @return the weight in a resample, from 0 to {@link #MOST}
	 */
	static int weight(long stream, long resample) {
		return (int) (eight(stream, resample / STEP) >>> (8 * (resample % STEP))) & 0xFF;
	}

	/**
	 * Writes the weights of one unit in a run of resamples, a byte each.
	 * @param step the first resample divided by {@link #STEP}
	 * @param weights where to, from at to before end
	 */
	static void fill(long stream, long step, long[] weights, int at, int end) {
		for (int i = at; i < end; i++) {
			weights[i] = eight(stream, step + i - at);
		}
	}

	/**
	 * @return the weights in the resamples from step * {@link #STEP} on, the first in the
	 * lowest byte
	 */
	private static long eight(long stream, long step) {
		return weights(mix(stream + (step + 1) * GOLDEN));
	}

	/**
	 * Turns eight random bytes into weights at once: how many of 94, 188, 237, 250 and
	 * 255 each of them reaches. Seven bits are compared by a subtraction that the eighth,
	 * set before, keeps from borrowing of the next byte; the eighth itself decides the
	 * rest.
	 */
	private static long weights(long bytes) {
		long low = bytes | HIGH;
		long reached = ((low - 94 * ONES | bytes) >>> 7) & ONES;
		reached += ((low - (188 - 128) * ONES & bytes) >>> 7) & ONES;
		reached += ((low - (237 - 128) * ONES & bytes) >>> 7) & ONES;
		reached += ((low - (250 - 128) * ONES & bytes) >>> 7) & ONES;
		return reached + (((low - (255 - 128) * ONES & bytes) >>> 7) & ONES);
	}

	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

}
