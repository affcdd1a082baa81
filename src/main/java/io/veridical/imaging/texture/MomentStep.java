package io.veridical.imaging.texture;

/**
 * Changes one standardised moment of a plane by adding a multiple of the moment's
 * gradient, a polynomial of the pixels. All moments of the sum are polynomials of the
 * multiple whose terms are raw moments of the plane, so the multiple is found without
 * another look at the pixels.
 */
final class MomentStep {

	private static final double FIRST = 1e-4;

	private static final double LAST = 4;

	private static final double GROWTH = 1.1;

	private final double[] raw;

	private final double[] gradient;

	private final int order;

	private MomentStep(double[] raw, double[] gradient, int order) {
		this.raw = raw;
		this.gradient = gradient;
		this.order = order;
	}

	static void towardsSkewness(float[][] plane, double wanted) {
		double[] raw = standardise(plane, 6);
		new MomentStep(raw, new double[] { -1, -raw[3], 1 }, 3).take(plane, wanted);
	}

	static void towardsKurtosis(float[][] plane, double wanted) {
		double[] raw = standardise(plane, 12);
		new MomentStep(raw, new double[] { -raw[3], -raw[4], 0, 1 }, 4).take(plane, wanted);
	}

	/** Bring a plane to mean 0 and variance 1 and measure it, up to the given moment. */
	private static double[] standardise(float[][] plane, int highest) {
		Moments present = Moments.of(plane);
		Planes.scale(Planes.add(plane, -present.mean()),
				(present.variance() > 0) ? 1 / Math.sqrt(present.variance()) : 0);
		double[] sums = new double[highest + 1];
		for (float[] row : plane) {
			for (float value : row) {
				double power = 1;
				for (int k = 0; k <= highest; k++) {
					sums[k] += power;
					power *= value;
				}
			}
		}
		for (int k = 0; k <= highest; k++) {
			sums[k] /= (double) plane.length * plane.length;
		}
		return sums;
	}

	private void take(float[][] plane, double wanted) {
		if (this.raw[2] == 0) {
			return;
		}
		double[] numerator = moment(this.order);
		double[] variance = moment(2);
		float multiple = (float) find(numerator, variance, wanted);
		for (float[] row : plane) {
			for (int x = 0; x < row.length; x++) {
				double step = 0;
				for (int k = this.gradient.length - 1; k >= 0; k--) {
					step = step * row[x] + this.gradient[k];
				}
				row[x] += (float) (multiple * step);
			}
		}
	}

	private double find(double[] numerator, double[] variance, double wanted) {
		double present = at(numerator, variance, 0);
		double sign = Math.signum(wanted - present);
		double nearer = 0;
		double reached = present;
		for (double size = FIRST; size < LAST; size *= GROWTH) {
			double next = at(numerator, variance, sign * size);
			if (sign * (next - wanted) >= 0) {
				return halve(numerator, variance, wanted, nearer, sign * size, sign);
			}
			if (sign * (next - reached) <= 0) {
				return nearer;
			}
			nearer = sign * size;
			reached = next;
		}
		return nearer;
	}

	private double halve(double[] numerator, double[] variance, double wanted, double from, double to, double sign) {
		double before = from;
		double beyond = to;
		for (int i = 0; i < 40; i++) {
			double middle = (before + beyond) / 2;
			if (sign * (at(numerator, variance, middle) - wanted) >= 0) {
				beyond = middle;
			}
			else {
				before = middle;
			}
		}
		return (before + beyond) / 2;
	}

	private double at(double[] numerator, double[] variance, double multiple) {
		return value(numerator, multiple) / Math.pow(value(variance, multiple), this.order / 2.0);
	}

	/**
	 * The mean of (x + m g(x))^order as a polynomial of m.
	 */
	private double[] moment(int order) {
		double[] terms = new double[order + 1];
		double[] power = { 1 };
		double choose = 1;
		for (int j = 0; j <= order; j++) {
			for (int k = 0; k < power.length; k++) {
				terms[j] += choose * power[k] * this.raw[order - j + k];
			}
			power = product(power, this.gradient);
			choose = choose * (order - j) / (j + 1);
		}
		return terms;
	}

	private static double[] product(double[] some, double[] others) {
		double[] product = new double[some.length + others.length - 1];
		for (int i = 0; i < some.length; i++) {
			for (int j = 0; j < others.length; j++) {
				product[i + j] += some[i] * others[j];
			}
		}
		return product;
	}

	private static double value(double[] polynomial, double at) {
		double value = 0;
		for (int k = polynomial.length - 1; k >= 0; k--) {
			value = value * at + polynomial[k];
		}
		return value;
	}

}
