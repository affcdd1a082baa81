package io.veridical.quality;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the bars of a histogram of exposure errors lie: a bar for each millisecond from
 * -25 to 25 ms, and one at either end for all that is further off. Lengths are in SVG
 * user units.
 *
 * @param shape {@code wide} or {@code narrow}
 * @param base where the bars stand
 * @param most how many trials the highest bar has
 */
public record ErrorHistogram(String shape, double width, double height, double base, double middle, long most,
		List<Bar> bars, List<Tick> ticks) {

	private static final int FURTHEST = 25;

	private static final double TOP = 14;

	private static final double BASE = 150;

	static ErrorHistogram of(TrialCounts counts, String shape, double width) {
		long most = IntStream.rangeClosed(-FURTHEST - 1, FURTHEST + 1)
			.mapToLong((milli) -> in(counts.offFrames(), milli) + in(counts.badOffFrames(), milli))
			.max()
			.orElse(0);
		double bar = (width - 20) / (2 * FURTHEST + 3);
		List<Bar> bars = IntStream.rangeClosed(-FURTHEST - 1, FURTHEST + 1).mapToObj((milli) -> {
			double good = height(in(counts.offFrames(), milli), most);
			double bad = height(in(counts.badOffFrames(), milli), most);
			return new Bar(hundredths(x(milli, bar) - bar / 2 + 0.5), hundredths(bar - 1), good, bad,
					hundredths(BASE - good), hundredths(BASE - good - bad));
		}).filter((each) -> each.good > 0 || each.bad > 0).toList();
		List<Tick> ticks = IntStream.iterate(-20, (milli) -> milli <= 20, (milli) -> milli + 10)
			.mapToObj((milli) -> new Tick(hundredths(x(milli, bar)), Millis.signed(milli)))
			.toList();
		return new ErrorHistogram(shape, width, BASE + 44, BASE, hundredths(x(0, bar)), most, bars, ticks);
	}

	private static long in(Errors errors, int milli) {
		if (milli < -FURTHEST) {
			return errors.between(-1e9, -FURTHEST - 0.5);
		}
		return (milli > FURTHEST) ? errors.between(FURTHEST + 0.5, 1e9) : errors.between(milli - 0.5, milli + 0.5);
	}

	private static double height(long count, long most) {
		return (most > 0) ? hundredths((BASE - TOP) * count / most) : 0;
	}

	private static double x(int milli, double bar) {
		return 10 + (milli + FURTHEST + 1.5) * bar;
	}

	private static double hundredths(double value) {
		return Math.round(value * 100) / 100.0;
	}

	/** A bar: verified trials below, bad ones on top. */
	public record Bar(double x, double width, double good, double bad, double goodY, double badY) {

	}

	/** A mark of the axis. */
	public record Tick(double x, String label) {

	}

}
