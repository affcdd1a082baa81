package io.veridical.scoring.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an axis counts: from where to where, evenly or by ratios, and at which values it
 * is marked.
 *
 * @param least its beginning
 * @param most its end
 * @param marks the values at which it is marked, ascending
 * @param log whether equal lengths are equal ratios
 */
public record Axis(double least, double most, List<Double> marks, boolean log) {

	private static final double[] NICE = { 1, 2, 5, 10 };

	/** With fewer marks than this an axis by ratios can hardly be read. */
	private static final int FEW = 3;

	public Axis {
		if (!(least < most) || log && least <= 0) {
			throw new IllegalArgumentException("An axis cannot reach from %s to %s".formatted(least, most));
		}
		marks = List.copyOf(marks);
	}

	/**
	 * An even axis that holds two values, its ends on marks.
	 * @param mostSteps how many steps from mark to mark there may be, at least 2
	 */
	public static Axis even(double from, double to, int mostSteps) {
		double least = Math.min(from, to);
		double most = (Math.max(from, to) > least) ? Math.max(from, to) : least + 1;
		double step = step((most - least) / mostSteps);
		while (Math.ceil(most / step - 1e-9) - Math.floor(least / step + 1e-9) > mostSteps) {
			step = step(step * 1.01);
		}
		long first = (long) Math.floor(least / step + 1e-9);
		long last = (long) Math.ceil(most / step - 1e-9);
		List<Double> marks = new ArrayList<>();
		for (long mark = first; mark <= last; mark++) {
			marks.add(mark * step);
		}
		return new Axis(first * step, last * step, marks, false);
	}

	/**
	 * An axis by ratios that holds two values, marked at 1, 2 and 5 of each power of ten,
	 * more closely if that were too few.
	 * @param from above 0
	 */
	public static Axis ratios(double from, double to) {
		double least = Math.min(from, to);
		double most = (Math.max(from, to) > least) ? Math.max(from, to) : least * 2;
		List<Double> marks = ratios(least, most, 1, 2, 5);
		return new Axis(least, most, (marks.size() < FEW) ? ratios(least, most, 1, 2, 3, 4, 5, 7) : marks, true);
	}

	private static List<Double> ratios(double least, double most, double... digits) {
		List<Double> marks = new ArrayList<>();
		for (int power = (int) Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power++) {
			for (double digit : digits) {
				double mark = digit * Math.pow(10, power);
				if (mark >= least * .999 && mark <= most * 1.001) {
					marks.add(mark);
				}
			}
		}
		return marks;
	}

	private static double step(double least) {
		double power = Math.pow(10, Math.floor(Math.log10(least)));
		for (double nice : NICE) {
			if (nice * power >= least * (1 - 1e-9)) {
				return nice * power;
			}
		}
		return 10 * power;
	}

	/**
	 * @param start where the axis begins on the plot
	 * @param end where it ends
	 * @return where the value lies, in hundredths of a pixel; values beyond the axis lie
	 * at its ends
	 */
	public double at(double value, double start, double end) {
		double held = Math.max(this.least, Math.min(this.most, value));
		double share = this.log ? Math.log(held / this.least) / Math.log(this.most / this.least)
				: (held - this.least) / (this.most - this.least);
		return round(start + (end - start) * share);
	}

	static double round(double length) {
		return Math.round(length * 100) / 100.0;
	}

	/**
	 * @param mark one of the marks
	 * @return as it is written beside it
	 */
	public String label(double mark) {
		double step = (this.marks.size() > 1 && !this.log) ? this.marks.get(1) - this.marks.get(0) : Math.abs(mark);
		int decimals = (step <= 0) ? 0 : (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
		String text = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(mark));
		return (mark < 0 && Double.parseDouble(text) != 0) ? "\u2212" + text : text;
	}

}
