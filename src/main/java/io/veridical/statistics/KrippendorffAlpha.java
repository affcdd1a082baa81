package io.veridical.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha of nominal answers: 1 if raters agree on every image, 0 if they
 * agree no more than by chance, below 0 if they agree less. It takes counts for each
 * image, so raters may be missing on any image and millions of judgements cost nothing.
 *
 * @see <a href="https://repository.upenn.edu/handle/20.500.14332/2089">Krippendorff
 * (2011), Computing Krippendorff's alpha-reliability, section D</a>
 */
public final class KrippendorffAlpha {

	private KrippendorffAlpha() {
	}

	/**
	 * @param counts for each image, how many raters gave each answer; images with fewer
	 * than two answers do not count
	 * @return alpha, at most 1; null if no image has two answers, or if all answers are
	 * the same, which leaves nothing to agree about
	 */
	public static @Nullable Double nominal(int[][] counts) {
		double answers = 0;
		double observed = 0;
		double[] totals = new double[(counts.length > 0) ? counts[0].length : 0];
		for (int[] image : counts) {
			double here = 0;
			double alike = 0;
			for (int count : image) {
				here += count;
				alike += (double) count * (count - 1);
			}
			if (here >= 2) {
				answers += here;
				observed += here - alike / (here - 1);
				for (int answer = 0; answer < image.length; answer++) {
					totals[answer] += image[answer];
				}
			}
		}
		double expected = answers * answers;
		for (double total : totals) {
			expected -= total * total;
		}
		return (expected > 0) ? 1 - (answers - 1) * observed / expected : null;
	}

}
