package io.veridical.sampling.truncation;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;

/**
 * The curves of a prior and of what a truncation makes of it, as paths on a plane of
 * {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param whole the outline of the prior
 * @param kept the area of the prior that is kept
 * @param drawn the outline of the distribution that z is drawn from
 * @param ticks what is written below
 */
record Drawing(String whole, String kept, String drawn, List<Tick> ticks) {

	static final int WIDTH = 240;

	static final int HEIGHT = 84;

	private static final int GROUND = 66;

	private static final int TOP = 6;

	private static final int POINTS = 240;

	static Drawing of(Prior prior, Truncation truncation) {
		PriorCurve curve = new PriorCurve(prior);
		double end = curve.end() * 1.1;
		double bound = curve.bound(truncation);
		double keptTo = (truncation instanceof Truncation.Truncnorm) ? Math.min(curve.end(), 2) : bound;
		double highest = Math.max(curve.density(0), curve.density(truncation, 0));
		Plane plane = new Plane(end, highest);
		return new Drawing(plane.curve(curve.end(), curve::density), plane.curve(keptTo, curve::density) + "Z",
				plane.curve(bound, (z) -> curve.density(truncation, z)), plane.ticks((prior == Prior.UNIFORM) ? 1 : 2));
	}

	/**
	 * Where things lie: z from left to right, density upwards.
	 */
	private record Plane(double end, double highest) {

		String curve(double bound, Density density) {
			StringBuilder path = new StringBuilder(point('M', -bound, 0));
			IntStream.rangeClosed(0, POINTS).mapToDouble((i) -> -bound + 2 * bound * i / POINTS).forEach((z) -> {
				// the very end belongs to the curve
				path.append(point('L', z, density.at(z * (1 - 1e-12))));
			});
			return path.append(point('L', bound, 0)).toString();
		}

		List<Tick> ticks(int most) {
			return IntStream.rangeClosed(-1, 1)
				.mapToObj((i) -> new Tick(x(i * most), (i < 0) ? "\u2212" + most : String.valueOf(i * most)))
				.toList();
		}

		private double x(double z) {
			return WIDTH / 2.0 * (1 + z / this.end);
		}

		private String point(char command, double z, double density) {
			return String.format(Locale.ROOT, "%c%.1f %.1f", command, x(z),
					GROUND - density / this.highest * (GROUND - TOP));
		}

	}

	/**
	 * A density over z.
	 */
	@FunctionalInterface
	private interface Density {

		double at(double z);

	}

	/**
	 * A value of z.
	 *
	 * @param x where it lies
	 */
	record Tick(double x, String text) {
	}

}
