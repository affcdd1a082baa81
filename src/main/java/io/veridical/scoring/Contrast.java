package io.veridical.scoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import io.veridical.statistics.Estimate;
import io.veridical.statistics.SharedImages;
import io.veridical.statistics.SharedRaters;
import io.veridical.statistics.WelchTest;
import org.jspecify.annotations.Nullable;

/**
 * The test of two conditions: the standard errors and degrees of freedom of their
 * intervals, less what they have in common: raters who judged both, and images that
 * raters of both judged.
 *
 * @param raters who judged both
 * @param test null if one of the two has fewer than two raters, or if neither these nor
 * the number of judgements say how sure the scores are
 */
record Contrast(SharedRaters raters, @Nullable WelchTest test) {

	/** The reals of one sitting may stand in both conditions and then cancel. */
	private static final double UNSHARED = .5;

	/**
	 * @param crossed whether images are sampled as raters are
	 */
	static Contrast of(ConditionResult a, ConditionResult b, boolean crossed) {
		SharedRaters raters = raters(a, b);
		Score ofA = a.score();
		Score ofB = b.score();
		if (ofA == null || ofB == null) {
			return new Contrast(raters, null);
		}
		Estimate overRatersA = ofA.intervals().value().raters();
		Estimate overRatersB = ofB.intervals().value().raters();
		if (overRatersA == null || overRatersB == null) {
			return new Contrast(raters, null);
		}
		double images = crossed ? images(a, b) : 0;
		double covariance = raters.covariance(overRatersA.standardError(), overRatersB.standardError()) + images;
		double unshared = (raters.both() > 0 || images > 0) ? UNSHARED : 1;
		double least = Math.sqrt(unshared * (square(ofA.independentError()) + square(ofB.independentError())));
		return new Contrast(raters, WelchTest.of(ofA.value() - ofB.value(), sample(a, ofA, overRatersA, crossed),
				sample(b, ofB, overRatersB, crossed), covariance, raters, least, RaterBootstrap.LEVEL));
	}

	private static SharedRaters raters(ConditionResult a, ConditionResult b) {
		Map<String, Double> ofB = new HashMap<>();
		for (int rater = 0; rater < b.values().length; rater++) {
			ofB.put(b.who().get(rater), b.values()[rater]);
		}
		double[] first = new double[a.values().length];
		double[] second = new double[first.length];
		int both = 0;
		for (int rater = 0; rater < first.length; rater++) {
			Double value = ofB.get(a.who().get(rater));
			if (value != null) {
				first[both] = a.values()[rater];
				second[both++] = value;
			}
		}
		return SharedRaters.of(Arrays.copyOf(first, both), Arrays.copyOf(second, both), a.values().length - both,
				b.values().length - both);
	}

	private static double images(ConditionResult a, ConditionResult b) {
		SharedImages ofA = a.images();
		SharedImages ofB = b.images();
		return (ofA != null && ofB != null) ? ofA.covariance(ofB) : 0;
	}

	private static WelchTest.Sample sample(ConditionResult result, Score score, Estimate raters, boolean crossed) {
		Estimate corrected = score.intervals().value().corrected();
		return (crossed && corrected != null) ? new WelchTest.Sample(corrected.standardError(), result.freedom())
				: new WelchTest.Sample(raters.standardError(), score.raters() - 1);
	}

	private static double square(double value) {
		return value * value;
	}

}
