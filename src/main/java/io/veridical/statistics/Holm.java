package io.veridical.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's (1979) correction of a family of tests: the chance of any false finding stays
 * below the level, whatever the tests have to do with each other.
 */
public final class Holm {

	private Holm() {
	}

	/**
	 * @param p one for each test, from 0 to 1
	 * @return the same tests' corrected p, in the order given
	 */
	public static double[] adjusted(double[] p) {
		if (!Arrays.stream(p).allMatch((value) -> value >= 0 && value <= 1)) {
			throw new IllegalArgumentException("p is %s; each must be from 0 to 1".formatted(Arrays.toString(p)));
		}
		int[] order = IntStream.range(0, p.length)
			.boxed()
			.sorted(Comparator.comparingDouble((Integer test) -> p[test]))
			.mapToInt(Integer::intValue)
			.toArray();
		double[] adjusted = new double[p.length];
		double least = 0;
		for (int place = 0; place < order.length; place++) {
			least = Math.max(least, Math.min(1, (order.length - place) * p[order[place]]));
			adjusted[order[place]] = least;
		}
		return adjusted;
	}

}
