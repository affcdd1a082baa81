package io.veridical.scoring.ledger;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.veridical.psychophysics.TimingVerdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The trials of one sitting in parallel arrays, appended in any order and sorted once.
 */
final class SittingTrials {

	static final int FAKE = 1;

	static final int WRONG = 2;

	static final int AS_ASKED = 4;

	private static final int VERDICT = 3;

	private static final Verdict[] VERDICTS = Verdict.values();

	private int size;

	private byte[] flags = new byte[16];

	private short[] conditions = new short[16];

	private int[] images = new int[16];

	private short[] blocks = new short[16];

	private int[] places = new int[16];

	private float[] rts = new float[16];

	private double @Nullable [] exposures;

	private double @Nullable [] requested;

	void add(int condition, int image, int flags, @Nullable Verdict verdict, int block, int place, float rt) {
		if (this.size == this.flags.length) {
			resize(2 * this.size);
		}
		int at = this.size++;
		this.flags[at] = (byte) (flags | ((verdict != null) ? (verdict.ordinal() + 1) << VERDICT : 0));
		this.conditions[at] = (short) condition;
		this.images[at] = image;
		this.blocks[at] = (short) block;
		this.places[at] = place;
		this.rts[at] = rt;
	}

	/** Notes how long the trial added last was shown; not a number if nobody knows. */
	void exposed(double achieved, double requested) {
		if (this.exposures == null || this.requested == null) {
			this.exposures = nothing(this.flags.length);
			this.requested = nothing(this.flags.length);
		}
		this.exposures[this.size - 1] = achieved;
		this.requested[this.size - 1] = requested;
	}

	/** As shown, and no longer than needed. */
	SittingTrials sorted() {
		if (IntStream.range(1, this.size).allMatch((i) -> compare(i - 1, i) <= 0)) {
			resize(this.size);
			return this;
		}
		SittingTrials sorted = new SittingTrials();
		sorted.resize(this.size);
		IntStream.range(0, this.size).boxed().sorted(this::compare).forEach((i) -> {
			sorted.add(this.conditions[i], this.images[i], this.flags[i], null, this.blocks[i], this.places[i],
					this.rts[i]);
			if (this.exposures != null && this.requested != null) {
				sorted.exposed(this.exposures[i], this.requested[i]);
			}
		});
		return sorted;
	}

	private int compare(int one, int other) {
		int blocks = Short.compare(this.blocks[one], this.blocks[other]);
		return (blocks != 0) ? blocks : Integer.compare(this.places[one], this.places[other]);
	}

	private void resize(int length) {
		this.flags = Arrays.copyOf(this.flags, length);
		this.conditions = Arrays.copyOf(this.conditions, length);
		this.images = Arrays.copyOf(this.images, length);
		this.blocks = Arrays.copyOf(this.blocks, length);
		this.places = Arrays.copyOf(this.places, length);
		this.rts = Arrays.copyOf(this.rts, length);
		if (this.exposures != null && this.requested != null) {
			this.exposures = longer(this.exposures, length);
			this.requested = longer(this.requested, length);
		}
	}

	private static double[] nothing(int length) {
		double[] nothing = new double[length];
		Arrays.fill(nothing, Double.NaN);
		return nothing;
	}

	private static double[] longer(double[] values, int length) {
		double[] longer = nothing(length);
		System.arraycopy(values, 0, longer, 0, Math.min(values.length, length));
		return longer;
	}

	int size() {
		return this.size;
	}

	boolean is(int trial, int flag) {
		return (this.flags[trial] & flag) != 0;
	}

	@Nullable Verdict verdict(int trial) {
		int verdict = this.flags[trial] >> VERDICT;
		return (verdict != 0) ? VERDICTS[verdict - 1] : null;
	}

	int condition(int trial) {
		return this.conditions[trial];
	}

	int image(int trial) {
		return this.images[trial];
	}

	int block(int trial) {
		return this.blocks[trial];
	}

	int place(int trial) {
		return this.places[trial];
	}

	float rt(int trial) {
		return this.rts[trial];
	}

	@Nullable Double exposure(int trial) {
		return known(this.exposures, trial);
	}

	@Nullable Double requested(int trial) {
		return known(this.requested, trial);
	}

	private static @Nullable Double known(double @Nullable [] values, int trial) {
		return (values != null && !Double.isNaN(values[trial])) ? values[trial] : null;
	}

}
