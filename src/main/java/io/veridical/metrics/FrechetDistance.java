package io.veridical.metrics;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Frechet distance of two sets of images, FID when the features are Inception's (Heusel
 * et al. 2017): |m1 - m2|^2 + Tr(S1 + S2 - 2 (S1 S2)^(1/2)), in squared feature units.
 * Zero for equal sets, up to rounding, which may leave it negative.
 * <p>
 * With S1 = U'U the trace of the root is the sum of the roots of the eigenvalues of U S2
 * U': no inverse, and no eigenvectors. Eigenvalues that rounding made negative count as
 * zero.
 */
public final class FrechetDistance {

	private static final int BLOCK = 64;

	private FrechetDistance() {
	}

	/**
	 * Computes the distance.
	 * @throws IllegalArgumentException if a set has fewer than two images, or the sets
	 * have different features
	 */
	public static double between(Features real, Features fake, Workers workers, Progress progress) {
		return between(real, null, fake, null, workers, progress);
	}

	static double between(Features real, boolean @Nullable [] chosenReals, Features fake,
			boolean @Nullable [] chosenFakes, Workers workers, Progress progress) {
		fake.comparedWith(real);
		Moments reals = Moments.of(real, chosenReals, workers);
		progress.at(0.3);
		Moments fakes = Moments.of(fake, chosenFakes, workers);
		progress.at(0.6);
		double distance = 0;
		for (int i = 0; i < reals.mean().length; i++) {
			double difference = reals.mean()[i] - fakes.mean()[i];
			distance += difference * difference;
		}
		distance += reals.trace() + fakes.trace();
		double[][] inner = congruent(PivotedCholesky.factor(reals.covariance(), workers), fakes.covariance(), workers);
		progress.at(0.75);
		for (double eigenvalue : SymmetricEigenvalues.of(inner, workers)) {
			distance -= 2 * Math.sqrt(Math.max(0, eigenvalue));
		}
		progress.at(1);
		return distance;
	}

	/** U S U'. */
	private static double[][] congruent(double[][] u, double[][] s, Workers workers) {
		double[][] transposed = Product.matrix(s.length, u.length);
		workers.each(s.length, (j) -> {
			for (int i = 0; i < u.length; i++) {
				transposed[j][i] = u[i][j];
			}
		});
		double[][] result = Product.matrix(u.length, u.length);
		workers.each((u.length + BLOCK - 1) / BLOCK, (block) -> {
			int first = block * BLOCK;
			int rows = Math.min(BLOCK, u.length - first);
			double[][] left = Arrays.copyOfRange(u, first, first + rows);
			double[][] middle = Product.matrix(rows, s.length);
			Product.add(left, s, middle, 0, rows, s.length, 0, s.length);
			Product.add(middle, transposed, result, first, rows, s.length, first, u.length);
		});
		for (int i = 1; i < u.length; i++) {
			for (int j = 0; j < i; j++) {
				result[i][j] = result[j][i];
			}
		}
		return result;
	}

}
