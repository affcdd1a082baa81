package io.veridical.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.HistogramPlot.Tick;
import io.veridical.screening.Signal;
import io.veridical.screening.Unit;

/**
 * How the values of a signal are written and along which axis they lie.
 */
final class SignalScale {

	private static final double LEAST_PROBABILITY = 1e-9;

	private static final int MOST_STEPS = 4;

	/** Above it the axis ends, and what is higher is counted there. */
	private static final double NEARLY_ALL = .98;

	private SignalScale() {
	}

	static Axis axis(Signal signal, List<Double> values, double... more) {
		if (signal.unit() == Unit.PROBABILITY) {
			return new Axis(LEAST_PROBABILITY, 1, List.of(LEAST_PROBABILITY, 1e-6, 1e-3, 1.0), true);
		}
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		double least = (sorted.length > 0) ? sorted[(int) ((1 - NEARLY_ALL) * (sorted.length - 1))] : 0;
		double most = (sorted.length > 0) ? sorted[(int) Math.ceil(NEARLY_ALL * (sorted.length - 1))] : 0;
		double low = DoubleStream.concat(DoubleStream.of(least), DoubleStream.of(more)).min().orElse(0);
		double high = DoubleStream.concat(DoubleStream.of(most), DoubleStream.of(more)).max().orElse(1);
		if (signal.unit() == Unit.SHARE || signal.unit() == Unit.COUNT) {
			low = Math.min(0, low);
		}
		if (signal.unit() == Unit.SHARE) {
			high = Math.max(high, low + .1);
		}
		if (signal.unit() == Unit.COUNT) {
			high = Math.max(high, low + MOST_STEPS);
		}
		return Axis.even(low, high, MOST_STEPS);
	}

	static List<Tick> ticks(Signal signal, Axis axis) {
		return axis.marks().stream().map((mark) -> new Tick(mark, text(signal, mark))).toList();
	}

	/** A value with its unit, such as {@code 12.5 %} or {@code 512 ms}. */
	static String text(Signal signal, double value) {
		return switch (signal.unit()) {
			case SHARE -> number(100 * value, 1) + "\u00a0%";
			case MILLISECONDS -> number(value, 0) + "\u00a0ms";
			case COUNT -> number(value, 0);
			case PROBABILITY -> probability(value);
			default -> number(value, 2);
		};
	}

	private static String probability(double value) {
		if (value <= LEAST_PROBABILITY) {
			return "\u2264\u00a0" + power(-9);
		}
		if (value >= .001) {
			return number(value, 3);
		}
		int exponent = (int) Math.floor(Math.log10(value) + 1e-9);
		long digit = Math.round(value / Math.pow(10, exponent));
		return (digit == 1) ? power(exponent) : digit + "\u00b7" + power(exponent);
	}

	private static String power(int exponent) {
		StringBuilder text = new StringBuilder("10");
		for (char digit : Integer.toString(exponent).toCharArray()) {
			text.append((digit == '-') ? '\u207b'
					: "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(digit - '0'));
		}
		return text.toString();
	}

	/** Without zeros at the end that say nothing, and with a minus that is one. */
	private static String number(double value, int decimals) {
		String text = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
		String plain = text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
		return (value < 0 && !plain.equals("0")) ? "\u2212" + plain : plain;
	}

}
