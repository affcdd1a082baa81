package io.veridical.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.veridical.scoring.ResponseTimes.ByAnswer;
import io.veridical.scoring.ResponseTimes.Spread;
import io.veridical.statistics.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * Collects response times by truth and answer.
 */
final class ResponseTimeTallies {

	private static final int KINDS = 4;

	private final double[][] times = new double[KINDS][64];

	private final int[] sizes = new int[KINDS];

	/**
	 * @param rt milliseconds; not a number if nobody noted it
	 */
	void add(float rt, boolean fake, boolean wrong) {
		if (Float.isNaN(rt)) {
			return;
		}
		int kind = (fake ? 2 : 0) + (wrong ? 1 : 0);
		if (this.sizes[kind] == this.times[kind].length) {
			this.times[kind] = Arrays.copyOf(this.times[kind], 2 * this.sizes[kind]);
		}
		this.times[kind][this.sizes[kind]++] = rt;
	}

	@Nullable ResponseTimes responseTimes() {
		Spread all = spread(IntStream.range(0, KINDS).mapToObj(this::times).flatMapToDouble(Arrays::stream).toArray());
		if (all == null) {
			return null;
		}
		List<ByAnswer> byAnswer = Stream.of(0, 1, 2, 3)
			.map((kind) -> new ByAnswer(kind >= 2, kind % 2 == 1, spread(times(kind))))
			.toList();
		return new ResponseTimes(all, byAnswer);
	}

	private double[] times(int kind) {
		return Arrays.copyOf(this.times[kind], this.sizes[kind]);
	}

	private static @Nullable Spread spread(double[] times) {
		if (times.length == 0) {
			return null;
		}
		Quantiles quantiles = Quantiles.of(times);
		return new Spread(times.length, quantiles.at(.05), quantiles.at(.25), quantiles.at(.5), quantiles.at(.75),
				quantiles.at(.95));
	}

}
