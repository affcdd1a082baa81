package io.veridical.qualification;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the marks of a scatter plot lie: a dot for each finished session, its share on
 * reals from left to right, that on fakes upwards. Lengths are in SVG user units.
 *
 * @param threshold where the needed share lies on the axis to the right
 * @param thresholdUp where it lies on the axis upwards
 */
public record SharesPlot(double threshold, double thresholdUp, List<Tick> ticks, List<Dot> dots) {

	private static final double LEFT = 44;

	private static final double TOP = 12;

	private static final double SIDE = 240;

	static SharesPlot of(QualificationReport report) {
		double needed = report.passing().percent() / 100.0;
		return new SharesPlot(x(needed), y(needed),
				IntStream.rangeClosed(0, 4)
					.mapToObj((part) -> new Tick(x(part / 4.0), y(part / 4.0), 25 * part))
					.toList(),
				report.attempts()
					.stream()
					.map((one) -> new Dot(x(one.realsShare()), y(one.fakesShare()), one.passed()))
					.toList());
	}

	private static double x(double share) {
		return LEFT + SIDE * share;
	}

	private static double y(double share) {
		return TOP + SIDE * (1 - share);
	}

	/** A mark of both axes, in percent. */
	public record Tick(double x, double y, int percent) {

	}

	/** A finished session. */
	public record Dot(double x, double y, boolean passed) {

	}

}
