package io.veridical.metrics;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts for whole sets and subsets of them which images lie in balls around images of
 * the other set, whose radii are the distances to the k-th nearest neighbour: precision
 * and recall (Kynkaanniemi et al. 2019: within, the edge included), density and coverage
 * (Naeem et al. 2020: around reals only, the edge excluded).
 */
final class Manifolds implements Products.Visitor {

	private final int k;

	private final Subsets reals;

	private final Subsets fakes;

	private final double[] realSquares;

	private final double[] fakeSquares;

	private final double[][] realRadii;

	private final double[][] fakeRadii;

	private final double[] largestReal;

	private final double[] largestFake;

	private final long[][] precise;

	private final AtomicLongArray recalled;

	private final AtomicLongArray covered;

	private final long[][] dense;

	private final int words;

	/**
	 * @param reals the subsets, the first of them the whole set
	 */
	Manifolds(int k, Features real, Neighbours realNeighbours, Subsets reals, Features fake, Neighbours fakeNeighbours,
			Subsets fakes) {
		this.k = k;
		this.reals = reals;
		this.fakes = fakes;
		this.words = (reals.count() + 63) / 64;
		this.realSquares = Products.squares(real);
		this.fakeSquares = Products.squares(fake);
		this.realRadii = realNeighbours.radii(k, reals);
		this.fakeRadii = fakeNeighbours.radii(k, fakes);
		this.largestReal = largest(this.realRadii);
		this.largestFake = largest(this.fakeRadii);
		this.precise = new long[fake.rows()][this.words];
		this.recalled = new AtomicLongArray(real.rows() * this.words);
		this.covered = new AtomicLongArray(real.rows() * this.words);
		this.dense = new long[Products.blocks(fake)][reals.count()];
	}

	private static double[] largest(double[][] radii) {
		double[] largest = new double[radii.length];
		for (int i = 0; i < radii.length; i++) {
			for (double radius : radii[i]) {
				largest[i] = Math.max(largest[i], radius);
			}
		}
		return largest;
	}

	/** Takes products of fakes (rows) with reals (columns). */
	@Override
	public void tile(int block, int top, int first, int count, double[][] products) {
		for (int i = 0; i < products.length; i++) {
			int fake = top + i;
			for (int j = 0; j < count; j++) {
				int real = first + j;
				double squared = Math.max(0, this.fakeSquares[fake] + this.realSquares[real] - 2 * products[i][j]);
				if (squared <= this.largestReal[real]) {
					inRealBall(block, fake, real, squared);
				}
				if (squared <= this.largestFake[fake]) {
					inFakeBall(fake, real, squared);
				}
			}
		}
	}

	private void inRealBall(int block, int fake, int real, double squared) {
		double[] radii = this.realRadii[real];
		for (int word = 0; word < this.words; word++) {
			long inside = 0;
			for (int subset = word * 64; subset < Math.min(radii.length, word * 64 + 64); subset++) {
				if (squared <= radii[subset]) {
					this.precise[fake][word] |= 1L << subset;
					if (squared < radii[subset] && this.fakes.contains(subset, fake)) {
						this.dense[block][subset]++;
						inside |= 1L << subset;
					}
				}
			}
			or(this.covered, real * this.words + word, inside);
		}
	}

	private void inFakeBall(int fake, int real, double squared) {
		double[] radii = this.fakeRadii[fake];
		for (int word = 0; word < this.words; word++) {
			long inside = 0;
			for (int subset = word * 64; subset < Math.min(radii.length, word * 64 + 64); subset++) {
				inside |= (squared <= radii[subset]) ? 1L << subset : 0;
			}
			or(this.recalled, real * this.words + word, inside);
		}
	}

	private static void or(AtomicLongArray array, int at, long bits) {
		if ((array.get(at) & bits) != bits) {
			array.getAndUpdate(at, (old) -> old | bits);
		}
	}

	/** Share of a subset's fakes within a real ball. */
	double precision(int subset) {
		long inside = 0;
		for (int fake = 0; fake < this.precise.length; fake++) {
			inside += this.fakes.contains(subset, fake) ? this.precise[fake][subset / 64] >>> subset & 1 : 0;
		}
		return (double) inside / this.fakes.size(subset);
	}

	/** Share of a subset's reals within a fake ball. */
	double recall(int subset) {
		return share(this.recalled, subset);
	}

	/** Mean number of real balls that a fake lies in, divided by k. */
	double density(int subset) {
		long inside = 0;
		for (long[] block : this.dense) {
			inside += block[subset];
		}
		return (double) inside / this.k / this.fakes.size(subset);
	}

	/** Share of a subset's reals with a fake in their ball. */
	double coverage(int subset) {
		return share(this.covered, subset);
	}

	private double share(AtomicLongArray bits, int subset) {
		long inside = 0;
		for (int real = 0; real < this.realRadii.length; real++) {
			inside += this.reals.contains(subset, real) ? bits.get(real * this.words + subset / 64) >>> subset & 1 : 0;
		}
		return (double) inside / this.reals.size(subset);
	}

}
