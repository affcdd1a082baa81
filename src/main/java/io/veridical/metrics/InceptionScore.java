package io.veridical.metrics;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Inception score (Salimans et al. 2016): exp of the mean of KL(p(y|x) || p(y)) over
 * images, for a classifier's class probabilities; from 1 to the number of classes. It
 * never looks at real images.
 *
 * @param splits the scores of the consecutive splits
 */
public record InceptionScore(double[] splits) {

	/**
	 * Computes it.
	 * @param probabilities of the classes, a row an image
	 * @param splits how many parts of the set are scored apart; published: 10
	 */
	public static InceptionScore of(Features probabilities, int splits) {
		return of(probabilities, splits, null);
	}

	static InceptionScore of(Features probabilities, int splits, boolean @Nullable [] chosen) {
		int[] rows = new int[probabilities.rows()];
		int count = 0;
		for (int i = 0; i < rows.length; i++) {
			if (chosen == null || chosen[i]) {
				rows[count++] = i;
			}
		}
		if (splits < 1 || count < splits) {
			throw new IllegalArgumentException(
					"%d images cannot be cut into %d splits; take more images or fewer splits".formatted(count,
							splits));
		}
		double[] scores = new double[splits];
		for (int split = 0; split < splits; split++) {
			scores[split] = score(probabilities, Arrays.copyOfRange(rows, (int) ((long) split * count / splits),
					(int) ((long) (split + 1) * count / splits)));
		}
		return new InceptionScore(scores);
	}

	/**
	 * Turns a classifier's outputs into probabilities.
	 * @param logits a row an image
	 */
	public static Features softmax(Features logits) {
		float[] probabilities = new float[logits.values().length];
		int classes = logits.columns();
		for (int i = 0; i < logits.rows(); i++) {
			double[] row = logits.row(i);
			double largest = Arrays.stream(row).max().orElseThrow();
			double sum = 0;
			for (int j = 0; j < classes; j++) {
				row[j] = Math.exp(row[j] - largest);
				sum += row[j];
			}
			for (int j = 0; j < classes; j++) {
				probabilities[i * classes + j] = (float) (row[j] / sum);
			}
		}
		return new Features(probabilities, logits.rows(), classes);
	}

	public double mean() {
		return Arrays.stream(this.splits).average().orElseThrow();
	}

	/**
	 * Returns the standard deviation of the splits, over their number, as published.
	 */
	public double deviation() {
		double mean = mean();
		return Math
			.sqrt(Arrays.stream(this.splits).map((split) -> (split - mean) * (split - mean)).average().orElse(0));
	}

	private static double score(Features probabilities, int[] rows) {
		double[] marginal = new double[probabilities.columns()];
		for (int row : rows) {
			Product.addOne(1.0 / rows.length, probabilities.row(row), marginal, 0, marginal.length);
		}
		double sum = 0;
		for (int row : rows) {
			double[] p = probabilities.row(row);
			for (int j = 0; j < p.length; j++) {
				sum += (p[j] > 0) ? p[j] * (Math.log(p[j]) - Math.log(marginal[j])) : 0;
			}
		}
		return Math.exp(sum / rows.length);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof InceptionScore score && Arrays.equals(this.splits, score.splits);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.splits);
	}

	@Override
	public String toString() {
		return "InceptionScore[%s, deviation %s]".formatted(mean(), deviation());
	}

}
