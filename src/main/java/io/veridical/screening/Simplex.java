package io.veridical.screening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * Nelder and Mead's search (1965) for the lowest point of a function without derivatives.
 */
final class Simplex {

	private static final int MOST_STEPS = 500;

	private static final double CLOSE = 1e-9;

	private static final double FIRST_STEP = 0.2;

	private final ToDoubleFunction<double[]> function;

	private final Corner[] corners;

	private Simplex(ToDoubleFunction<double[]> function, double[] start) {
		this.function = function;
		this.corners = new Corner[start.length + 1];
		for (int i = 0; i < this.corners.length; i++) {
			double[] point = start.clone();
			if (i > 0) {
				point[i - 1] += FIRST_STEP;
			}
			this.corners[i] = corner(point);
		}
	}

	/**
	 * @param function what is made small
	 * @param start where the search begins
	 * @return a point from which no small step leads lower
	 */
	static double[] lowest(ToDoubleFunction<double[]> function, double[] start) {
		Simplex simplex = new Simplex(function, start);
		for (int step = 0; step < MOST_STEPS && simplex.spread() > CLOSE; step++) {
			simplex.step();
		}
		simplex.sort();
		return simplex.corners[0].point;
	}

	private double spread() {
		sort();
		return this.corners[this.corners.length - 1].value - this.corners[0].value;
	}

	private void sort() {
		Arrays.sort(this.corners, Comparator.comparingDouble(Corner::value));
	}

	private void step() {
		int last = this.corners.length - 1;
		Corner worst = this.corners[last];
		Corner mirrored = beyond(worst, 1);
		if (mirrored.value < this.corners[0].value) {
			Corner further = beyond(worst, 2);
			this.corners[last] = (further.value < mirrored.value) ? further : mirrored;
		}
		else if (mirrored.value < this.corners[last - 1].value) {
			this.corners[last] = mirrored;
		}
		else {
			Corner nearer = beyond(worst, (mirrored.value < worst.value) ? 0.5 : -0.5);
			if (nearer.value < Math.min(mirrored.value, worst.value)) {
				this.corners[last] = nearer;
			}
			else {
				shrink();
			}
		}
	}

	/** On the line from a corner through the middle of the others, so far beyond. */
	private Corner beyond(Corner worst, double factor) {
		double[] point = new double[worst.point.length];
		for (int i = 0; i < point.length; i++) {
			double middle = 0;
			for (Corner corner : this.corners) {
				middle += (corner != worst) ? corner.point[i] / (this.corners.length - 1) : 0;
			}
			point[i] = middle + factor * (middle - worst.point[i]);
		}
		return corner(point);
	}

	private void shrink() {
		double[] best = this.corners[0].point;
		for (int c = 1; c < this.corners.length; c++) {
			double[] point = this.corners[c].point.clone();
			for (int i = 0; i < point.length; i++) {
				point[i] = (point[i] + best[i]) / 2;
			}
			this.corners[c] = corner(point);
		}
	}

	private Corner corner(double[] point) {
		return new Corner(point, this.function.applyAsDouble(point));
	}

	private record Corner(double[] point, double value) {
	}

}
