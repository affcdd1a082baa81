package io.veridical.sampling;

/**
 * The latent vectors of a pool, each a function of prior, truncation, seed and its index
 * alone.
 * <p>
 * Component i of vector k is the prior's quantile of the first 52 bits of Philox4x32-10
 * at key = seed and counter = (i, redraw, low word of k, high word of k). A component
 * that a truncation refuses takes the next redraw. The generator and the truncation are
 * no part of the key, on purpose: one seed gives the same vectors to every checkpoint,
 * and a truncated vector keeps the components that were already within bounds, so that
 * pools can be compared image by image.
 */
public final class Latents {

	private static final double BITS = 0x1p-52;

	private final Prior prior;

	private final double bound;

	private final double factor;

	private final int dim;

	private final Philox philox;

	/**
	 * The latent vectors of one pool.
	 * @param dim components a vector, at least 1
	 * @throws IllegalArgumentException if the truncation is not defined for the prior
	 */
	public Latents(Prior prior, Truncation truncation, long seed, int dim) {
		if (dim < 1) {
			throw new IllegalArgumentException("dim is " + dim + "; a latent vector has at least one component");
		}
		if (truncation instanceof Truncation.Truncnorm && prior != Prior.NORMAL) {
			throw new IllegalArgumentException(
					truncation.text() + " with the prior " + prior + "; truncnorm cuts off a normal prior only");
		}
		this.prior = prior;
		this.bound = (truncation instanceof Truncation.Resample resample) ? resample.threshold()
				: (truncation instanceof Truncation.Truncnorm) ? Truncation.Truncnorm.CUT : Double.POSITIVE_INFINITY;
		this.factor = (truncation instanceof Truncation.Truncnorm truncnorm) ? truncnorm.psi() : 1;
		this.dim = dim;
		this.philox = new Philox(seed);
	}

	/**
	 * Returns latent vector k.
	 * @param k index of the image in its pool, from 0
	 */
	public float[] vector(long k) {
		float[] vector = new float[this.dim];
		for (int i = 0; i < this.dim; i++) {
			vector[i] = (float) (this.factor * component(i, k));
		}
		return vector;
	}

	private double component(int i, long k) {
		for (int redraw = 0;; redraw++) {
			int[] words = this.philox.block(i, redraw, (int) k, (int) (k >>> 32));
			double value = this.prior.quantile(openUnit(words[0], words[1]));
			if (Math.abs(value) <= this.bound) {
				return value;
			}
		}
	}

	// The half keeps 0 and 1 out; with 53 bits it could not be represented.
	private static double openUnit(int high, int low) {
		long bits = (((long) high) << 32 | (low & 0xFFFFFFFFL)) >>> 12;
		return (bits + 0.5) * BITS;
	}

}
