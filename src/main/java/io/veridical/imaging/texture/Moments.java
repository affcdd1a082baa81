package io.veridical.imaging.texture;

/**
 * The first four moments of a plane's pixels, and the range they span.
 *
 * @param skewness third central moment over the cube of the standard deviation; 0 for a
 * constant
 * @param kurtosis fourth central moment over the square of the variance; 3 for a constant
 */
record Moments(double mean, double variance, double skewness, double kurtosis, double min, double max) {

	static Moments of(float[][] plane) {
		double mean = Planes.mean(plane);
		double second = 0;
		double third = 0;
		double fourth = 0;
		float min = Float.POSITIVE_INFINITY;
		float max = Float.NEGATIVE_INFINITY;
		for (float[] row : plane) {
			for (float value : row) {
				double distance = value - mean;
				double square = distance * distance;
				second += square;
				third += square * distance;
				fourth += square * square;
				min = Math.min(min, value);
				max = Math.max(max, value);
			}
		}
		double pixels = (double) plane.length * plane.length;
		double variance = second / pixels;
		if (variance < 1e-20) {
			return new Moments(mean, 0, 0, 3, min, max);
		}
		return new Moments(mean, variance, third / pixels / (variance * Math.sqrt(variance)),
				fourth / pixels / (variance * variance), min, max);
	}

	/**
	 * Give a plane these moments, in place: skewness, then kurtosis, each by the smallest
	 * step along its gradient (Portilla and Simoncelli 2000, appendix A.4), then mean and
	 * variance. What cannot be reached along the gradient is approached as far as that
	 * goes. The range is not touched.
	 */
	void imposeShape(float[][] plane) {
		MomentStep.towardsSkewness(plane, this.skewness);
		MomentStep.towardsKurtosis(plane, this.kurtosis);
		imposeScale(plane);
	}

	/** Give a plane this mean and variance, in place. */
	void imposeScale(float[][] plane) {
		Moments present = of(plane);
		double factor = (present.variance > 0) ? Math.sqrt(this.variance / present.variance) : 0;
		Planes.add(Planes.scale(Planes.add(plane, -present.mean), factor), this.mean);
	}

	/** Bring pixels into this range, in place. */
	void clip(float[][] plane) {
		for (float[] row : plane) {
			for (int x = 0; x < row.length; x++) {
				row[x] = Math.max((float) this.min, Math.min((float) this.max, row[x]));
			}
		}
	}

}
