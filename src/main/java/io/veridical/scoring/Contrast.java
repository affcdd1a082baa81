package io.veridical.scoring;

import java.util.stream.IntStream;

import io.veridical.statistics.Estimate;
import io.veridical.statistics.WelchTest;
import org.jspecify.annotations.Nullable;

/**
 * The test of two conditions: the standard errors and degrees of freedom of their
 * intervals, with the correlation that the resamples show where conditions share raters
 * or images.
 */
final class Contrast {

	/** Ten thousand resamples of conditions that share nothing stay below this. */
	private static final double LINKED = .05;

	/** The reals of one sitting may stand in both conditions and then cancel. */
	private static final double UNSHARED = .5;

	private Contrast() {
	}

	/**
	 * @param crossed whether images are sampled as raters are
	 * @return null if one of the two has fewer than two raters, or if neither these nor
	 * the number of judgements say how sure the scores are
	 */
	static @Nullable WelchTest of(ConditionResult a, ConditionResult b, boolean crossed) {
		Score ofA = a.score();
		Score ofB = b.score();
		double[] drawnA = crossed ? a.crossed() : a.raters();
		double[] drawnB = crossed ? b.crossed() : b.raters();
		if (ofA == null || ofB == null || drawnA == null || drawnB == null) {
			return null;
		}
		WelchTest.Sample first = sample(a, ofA, crossed);
		WelchTest.Sample second = sample(b, ofB, crossed);
		double correlation = correlation(drawnA, drawnB);
		double unshared = (correlation != 0) ? UNSHARED : 1;
		double least = Math.sqrt(unshared * (square(ofA.independentError()) + square(ofB.independentError())));
		return WelchTest.of(ofA.value() - ofB.value(), first, second, correlation, least, RaterBootstrap.LEVEL);
	}

	private static WelchTest.Sample sample(ConditionResult result, Score score, boolean crossed) {
		Intervals intervals = score.intervals().value();
		Estimate corrected = intervals.corrected();
		if (crossed && corrected != null) {
			return new WelchTest.Sample(corrected.standardError(), result.freedom());
		}
		Estimate known = crossed ? intervals.crossed() : intervals.raters();
		return new WelchTest.Sample((known != null) ? known.standardError() : 0, score.raters() - 1);
	}

	private static double square(double value) {
		return value * value;
	}

	private static double correlation(double[] a, double[] b) {
		double meanA = IntStream.range(0, a.length).mapToDouble((i) -> a[i]).average().orElse(0);
		double meanB = IntStream.range(0, b.length).mapToDouble((i) -> b[i]).average().orElse(0);
		double ofA = 0;
		double ofB = 0;
		double both = 0;
		for (int i = 0; i < a.length; i++) {
			ofA += square(a[i] - meanA);
			ofB += square(b[i] - meanB);
			both += (a[i] - meanA) * (b[i] - meanB);
		}
		double correlation = both / Math.sqrt(ofA * ofB);
		return (Math.abs(correlation) > LINKED) ? Math.max(-1, Math.min(1, correlation)) : 0;
	}

}
