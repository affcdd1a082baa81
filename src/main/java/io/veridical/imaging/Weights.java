package io.veridical.imaging;

/**
 * Which source samples make each target sample along one line, and with what weight. Rows
 * sum to one.
 *
 * @param targets how many samples the scaled line has
 * @param taps how many weights each target has room for
 * @param first the first source sample of each target
 * @param values {@code taps} weights for each target; unused ones are zero and lie within
 * the line
 */
record Weights(int targets, int taps, int[] first, float[] values) {

	private static final double SUPPORT = 2;

	static Weights of(int sources, int targets) {
		double scale = (double) sources / targets;
		double stretch = Math.max(1, scale);
		int taps = Math.min(sources, (int) Math.ceil(2 * SUPPORT * stretch) + 1);
		int[] first = new int[targets];
		float[] values = new float[Math.multiplyExact(targets, taps)];
		double[] line = new double[taps];
		for (int target = 0; target < targets; target++) {
			double centre = (target + 0.5) * scale - 0.5;
			int start = (int) Math.ceil(centre - SUPPORT * stretch);
			first[target] = Math.max(0, Math.min(sources - taps, start));
			double sum = 0;
			for (int tap = 0; tap < taps; tap++) {
				line[tap] = cubic((first[target] + tap - centre) / stretch);
				sum += line[tap];
			}
			for (int tap = 0; tap < taps; tap++) {
				values[target * taps + tap] = (float) (line[tap] / sum);
			}
		}
		return new Weights(targets, taps, first, values);
	}

	void apply(float[] line, float[] out, int at) {
		for (int target = 0; target < this.targets; target++) {
			float sum = 0;
			for (int tap = 0; tap < this.taps; tap++) {
				sum += this.values[target * this.taps + tap] * line[this.first[target] + tap];
			}
			out[at + target] = sum;
		}
	}

	void addRows(int target, float[] rows, float[] sums) {
		for (int tap = 0; tap < this.taps; tap++) {
			float weight = this.values[target * this.taps + tap];
			if (weight != 0) {
				int row = (this.first[target] + tap) * sums.length;
				for (int x = 0; x < sums.length; x++) {
					sums[x] += weight * rows[row + x];
				}
			}
		}
	}

	/**
	 * The interpolating cubic with slope from the neighbours: 1 at 0, 0 at every other
	 * whole number.
	 */
	private static double cubic(double distance) {
		double x = Math.abs(distance);
		if (x >= 2) {
			return 0;
		}
		return (x < 1) ? (1.5 * x - 2.5) * x * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2;
	}

}
