package io.veridical.statistics;

import java.util.Arrays;

/**
 * Sums of weights over judgements for many resamples at once: each byte of a row of longs
 * is a resample, so that one addition of longs adds eight of them, and one vector
 * instruction many more.
 * <p>
 * A rater's judgements of one kind are summed in bytes, then weighed by the rater into
 * halves of 16 bits, and these are added to totals before they can overflow.
 */
final class ByteLanes {

	/** As many judgements of the largest weight fit into a byte. */
	static final int PIECE = 0xFF / ResamplingWeights.MOST;

	/** As many pieces of the largest weight fit into 16 bits. */
	private static final int PIECES = 0xFFFF / (ResamplingWeights.MOST * ResamplingWeights.MOST * PIECE);

	private static final long EVEN = 0x00FF00FF00FF00FFL;

	private static final long BITS = 0x0001000100010001L;

	private final long[] sums;

	private final long[] even;

	private final long[] odd;

	private final double[] totals;

	private double share;

	private int pieces;

	/**
	 * @param longs how many longs a row has
	 */
	ByteLanes(int longs) {
		this.sums = new long[longs];
		this.even = new long[longs];
		this.odd = new long[longs];
		this.totals = new double[longs * ResamplingWeights.STEP];
	}

	/**
	 * Adds a rater's judgements.
	 * @param table the weights of images, row by row
	 * @param rows whose rows to add, from start to before end
	 * @param rater the weights of the rater
	 * @param share what a judgement of this rater counts
	 */
	void add(long[] table, int[] rows, int start, int end, long[] rater, double share) {
		if (share != this.share) {
			flush();
			this.share = share;
		}
		for (int from = start; from < end; from += PIECE) {
			sum(table, rows, from, Math.min(end, from + PIECE));
			if (this.pieces == PIECES) {
				flush();
			}
			weigh(this.sums, rater, this.even, this.odd);
			this.pieces++;
		}
	}

	/**
	 * @return the weighted sums, one for each resample
	 */
	double[] totals() {
		flush();
		return this.totals;
	}

	private void sum(long[] table, int[] rows, int start, int end) {
		int longs = this.sums.length;
		Arrays.fill(this.sums, 0);
		int i = start;
		for (; i + 4 <= end; i += 4) {
			add(this.sums, table, rows[i] * longs, rows[i + 1] * longs, rows[i + 2] * longs, rows[i + 3] * longs);
		}
		for (; i < end; i++) {
			add(this.sums, table, rows[i] * longs);
		}
	}

	private static void add(long[] sums, long[] table, int row) {
		for (int i = 0; i < sums.length; i++) {
			sums[i] += table[row + i];
		}
	}

	private static void add(long[] sums, long[] table, int row1, int row2, int row3, int row4) {
		for (int i = 0; i < sums.length; i++) {
			sums[i] += table[row1 + i] + table[row2 + i] + table[row3 + i] + table[row4 + i];
		}
	}

	/**
	 * Multiplies bytes by the rater's weights, which have three bits, and adds them to
	 * the halves: each bit becomes a mask over its byte.
	 */
	private static void weigh(long[] sums, long[] rater, long[] even, long[] odd) {
		for (int i = 0; i < sums.length; i++) {
			long sum = sums[i] & EVEN;
			long weight = rater[i];
			even[i] += (sum & mask(weight)) + ((sum & mask(weight >>> 1)) << 1) + ((sum & mask(weight >>> 2)) << 2);
		}
		for (int i = 0; i < sums.length; i++) {
			long sum = sums[i] >>> 8 & EVEN;
			long weight = rater[i] >>> 8;
			odd[i] += (sum & mask(weight)) + ((sum & mask(weight >>> 1)) << 1) + ((sum & mask(weight >>> 2)) << 2);
		}
	}

	private static long mask(long weight) {
		long bits = weight & BITS;
		return (bits << 8) - bits;
	}

	private void flush() {
		for (int i = 0; this.pieces > 0 && i < this.sums.length; i++) {
			for (int j = 0; j < ResamplingWeights.STEP; j += 2) {
				int lane = i * ResamplingWeights.STEP + j;
				this.totals[lane] += this.share * (this.even[i] >>> (8 * j) & 0xFFFF);
				this.totals[lane + 1] += this.share * (this.odd[i] >>> (8 * j) & 0xFFFF);
			}
		}
		Arrays.fill(this.even, 0);
		Arrays.fill(this.odd, 0);
		this.pieces = 0;
	}

}
