package io.veridical.statistics;

/**
 * How often a unit (a rater, an image) is in a resample, as a function of seed, unit and
 * resample alone: the output function of SplitMix64 (Steele, Lea and Flood 2014) of a
 * counter, one stream for each unit, eight resamples for each 64 bits.
 * <p>
 * The weights are Poisson(1) rounded to 256ths such that mean and variance are exactly 1,
 * which is what resampling needs (Owen and Eckles 2012, section 3); the third moment
 * about zero is 5.008 (Poisson: 5), the fourth 14.98 (15).
 */
final class ResamplingWeights {

	/** The largest weight. */
	static final int MOST = 5;

	/** How many resamples one hash serves. */
	static final int STEP = 8;

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	/** Of 256 draws, so many weigh 0, 1, 2, 3, 4 and 5. */
	private static final int[] COUNTS = { 94, 94, 49, 13, 5, 1 };

	private static final byte[] TABLE = table();

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
		long bits = mix(stream + (resample / STEP + 1) * GOLDEN);
		return TABLE[(int) (bits >>> (8 * (resample % STEP))) & 0xFF];
	}

	/**
	 * Writes the weights of one unit in a run of resamples.
	 * @param first the first resample, a multiple of {@link #STEP}
	 * @param count how many, a multiple of {@link #STEP}
	 */
	static void fill(long stream, long first, int[] weights, int at, int count) {
		for (int i = 0; i < count; i += STEP) {
			long bits = mix(stream + ((first + i) / STEP + 1) * GOLDEN);
			for (int j = 0; j < STEP; j++) {
				weights[at + i + j] = TABLE[(int) (bits >>> (8 * j)) & 0xFF];
			}
		}
	}

	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

	private static byte[] table() {
		byte[] table = new byte[256];
		int at = 0;
		for (int weight = 0; weight < COUNTS.length; weight++) {
			for (int i = 0; i < COUNTS[weight]; i++) {
				table[at++] = (byte) weight;
			}
		}
		return table;
	}

}
