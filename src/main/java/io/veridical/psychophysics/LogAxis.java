package io.veridical.psychophysics;

import java.util.stream.IntStream;

/**
 * Points at even distances on a logarithmic axis. Logarithms and powers come from
 * {@link StrictMath}, so that they are the same on every machine.
 */
final class LogAxis {

	private LogAxis() {
	}

	/**
	 * @param from the first point, above 0
	 * @param to the last point, above {@code from}
	 * @param count how many points, at least 2
	 * @return the natural logarithms of the points, ascending
	 */
	static double[] logs(double from, double to, int count) {
		return between(StrictMath.log(from), StrictMath.log(to), count);
	}

	/**
	 * @param first the first logarithm
	 * @param last the last logarithm
	 */
	static double[] between(double first, double last, int count) {
		double step = (last - first) / (count - 1);
		return IntStream.range(0, count).mapToDouble((i) -> first + i * step).toArray();
	}

}
