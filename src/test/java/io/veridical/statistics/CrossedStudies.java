package io.veridical.statistics;

/**
 * Samples for tests of crossed resampling.
 */
final class CrossedStudies {

	private CrossedStudies() {
	}

	/**
	 * @return the study of {@code src/test/resources/statistics/crossed.py}: 12 raters
	 * and 30 images, of which not everybody judged every one
	 */
	static CrossedSample reference() {
		CrossedSample.Builder sample = CrossedSample.of(1);
		for (int rater = 0; rater < 12; rater++) {
			for (int image = 0; image < 30; image++) {
				if ((7 * rater + 3 * image) % 4 != 0) {
					sample.add(0, rater, image, image % 2 == 0, wrong(rater, image));
				}
			}
		}
		return sample.build();
	}

	/**
	 * @return the percentage each rater of it judged wrongly
	 */
	static double[] raterPercent() {
		double[] percent = new double[12];
		for (int rater = 0; rater < 12; rater++) {
			int judgements = 0;
			int wrongs = 0;
			for (int image = 0; image < 30; image++) {
				if ((7 * rater + 3 * image) % 4 != 0) {
					judgements++;
					wrongs += wrong(rater, image) ? 1 : 0;
				}
			}
			percent[rater] = 100.0 * wrongs / judgements;
		}
		return percent;
	}

	/**
	 * @return raters who all judged all images, the first half of them fakes
	 */
	static CrossedSample full(int raters, int images, Wrong wrong) {
		CrossedSample.Builder sample = CrossedSample.of(1);
		for (int rater = 0; rater < raters; rater++) {
			for (int image = 0; image < images; image++) {
				sample.add(0, rater, image, image < (images + 1) / 2, wrong.is(rater, image));
			}
		}
		return sample.build();
	}

	private static boolean wrong(int rater, int image) {
		return (5 * rater * rater + 3 * image * image + rater * image + image) % 11 < 2 + image % 4 + rater % 3;
	}

	/**
	 * Whether a rater is wrong about an image.
	 */
	interface Wrong {

		boolean is(int rater, int image);

	}

}
