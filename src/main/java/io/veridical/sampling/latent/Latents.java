package io.veridical.sampling.latent;

import org.jspecify.annotations.Nullable;

/**
 * The latent vectors and class labels of a pool, each a function of prior, truncation,
 * seed and its index alone.
 * <p>
 * Component i of vector k is the prior's quantile of the first 52 bits of Philox4x32-10
 * at key = seed and counter = (i, redraw, low word of k, high word of k). A component
 * that a truncation refuses takes the next redraw. A drawn label takes the place of
 * component 2^32 - 1, which no vector has. The generator and the truncation are no part
 * of the key, on purpose: one seed gives the same vectors to every checkpoint, and a
 * truncated vector keeps the components that were already within bounds, so that pools
 * can be compared image by image.
 */
public final class Latents {

	private static final double BITS = 0x1p-52;

	private static final int OF_THE_LABEL = -1;

	private final Prior prior;

	private final double bound;

	private final double factor;

	private final int dim;

	private final Philox philox;

	private final int classes;

	private final Labels labels;

	/**
	 * The latent vectors of one pool without classes.
	 * @param dim components a vector, at least 1
	 * @throws IllegalArgumentException if the truncation is not defined for the prior
	 */
	public Latents(Prior prior, Truncation truncation, long seed, int dim) {
		this(prior, truncation, seed, dim, Labels.IN_TURN, 0);
	}

	private Latents(Prior prior, Truncation truncation, long seed, int dim, Labels labels, int classes) {
		if (dim < 1) {
			throw new IllegalArgumentException("dim is " + dim + "; a latent vector has at least one component");
		}
		if (truncation instanceof Truncation.Truncnorm && prior == Prior.UNIFORM) {
			throw new IllegalArgumentException(
					truncation.text() + " with the prior " + prior + "; truncnorm cuts off a normal prior only");
		}
		this.prior = prior;
		this.bound = (truncation instanceof Truncation.Resample resample) ? resample.threshold()
				: (truncation instanceof Truncation.Truncnorm) ? Truncation.Truncnorm.CUT : Double.POSITIVE_INFINITY;
		this.factor = (truncation instanceof Truncation.Truncnorm truncnorm) ? truncnorm.psi() : 1;
		this.dim = dim;
		this.philox = new Philox(seed);
		this.labels = labels;
		this.classes = classes;
	}

	/**
	 * The latent vectors and labels of one pool.
	 * @param labels null if the generator takes none, or for labels in turn
	 * @throws IllegalArgumentException if the truncation is not defined for the prior, or
	 * the generator has no such class
	 */
	public static Latents of(Manifest manifest, Truncation truncation, @Nullable Labels labels, long seed) {
		Labels wanted = (labels != null) ? labels : Labels.IN_TURN;
		if (labels != null && !labels.suits(manifest.classes())) {
			throw new IllegalArgumentException(
					"labels is %s; the generator has %d classes".formatted(labels.text(), manifest.classes()));
		}
		return new Latents(manifest.prior(), truncation, seed, manifest.zDim(), wanted, manifest.classes());
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

	/**
	 * Returns how many classes there are; 0 if the generator takes no label.
	 */
	public int classes() {
		return this.classes;
	}

	/**
	 * Returns the class of image k, from 0.
	 * @throws IllegalStateException if the generator takes no label
	 */
	public int label(long k) {
		if (this.classes == 0) {
			throw new IllegalStateException("The generator takes no label; ask for vectors alone");
		}
		return switch (this.labels.kind()) {
			case IN_TURN -> (int) (k % this.classes);
			case CLASS -> this.labels.index();
			case DRAWN -> {
				int[] words = this.philox.block(OF_THE_LABEL, 0, (int) k, (int) (k >>> 32));
				yield (int) (openUnit(words[0], words[1]) * this.classes);
			}
		};
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
