package io.veridical.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How likely a study of several models, each with raters of its own, is to find a
 * difference that is there: Tukey's test between each two models, which for two models is
 * the two-sided t test.
 */
public final class Power {

	private final int models;

	private final double alpha;

	private final IntToDoubleFunction standardError;

	private final Map<Integer, Double> criticals;

	/**
	 * @param models how many are compared, at least two
	 * @param alpha how likely any difference may be found where there is none, above 0
	 * and below 1
	 * @param standardError of one model's score by the number of its raters, falling
	 */
	public Power(int models, double alpha, IntToDoubleFunction standardError) {
		if (models < 2) {
			throw new IllegalArgumentException("models is %d; a difference needs at least two".formatted(models));
		}
		Interval.requireLevel(1 - alpha);
		this.models = models;
		this.alpha = alpha;
		this.standardError = standardError;
		this.criticals = new HashMap<>();
	}

	private Power(Power other, IntToDoubleFunction standardError) {
		this.models = other.models;
		this.alpha = other.alpha;
		this.standardError = standardError;
		this.criticals = other.criticals;
	}

	/**
	 * @return the same study with another standard error; the two share what they
	 * remember, so one thread at a time may ask them
	 */
	public Power with(IntToDoubleFunction otherStandardError) {
		return new Power(this, otherStandardError);
	}

	/**
	 * @param difference between two models' true scores, in the unit of the standard
	 * error
	 * @param raters of each model, at least two
	 * @return the probability that it is found, from 0 to 1
	 */
	public double of(double difference, int raters) {
		return power(difference, raters, critical(raters));
	}

	/**
	 * @param raters of each model, at least two
	 * @return the difference that is found with that probability, to a thousandth of the
	 * standard error
	 */
	public double difference(double power, int raters) {
		Interval.requireLevel(power);
		double critical = critical(raters);
		double unit = this.standardError.applyAsDouble(raters);
		double low = 0;
		double high = unit;
		while (power(high, raters, critical) < power) {
			low = high;
			high *= 2;
		}
		while (high - low > unit / 1000) {
			double middle = (low + high) / 2;
			if (power(middle, raters, critical) < power) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return high;
	}

	/**
	 * @param most the largest study to think of
	 * @return the fewest raters of each model who find the difference with that
	 * probability; 0 if even the largest study does not
	 */
	public int raters(double difference, double power, int most) {
		Interval.requireLevel(power);
		if (most < 2 || of(difference, most) < power) {
			return 0;
		}
		int low = 1;
		int high = most;
		while (high - low > 1) {
			int middle = (low + high) / 2;
			if (of(difference, middle) < power) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return high;
	}

	private double power(double difference, int raters, double critical) {
		double effect = Math.abs(difference) / (Math.sqrt(2) * this.standardError.applyAsDouble(raters));
		return StudentsT.beyond(critical, effect, this.models * (raters - 1.0));
	}

	private double critical(int raters) {
		if (raters < 2) {
			throw new IllegalArgumentException("raters is %d; a test needs at least two of each".formatted(raters));
		}
		return this.criticals.computeIfAbsent(raters, (number) -> criticalOf(this.models * (number - 1.0)));
	}

	private double criticalOf(double df) {
		return (this.models == 2) ? StudentsT.quantile(1 - this.alpha / 2, df)
				: new StudentizedRange(this.models, df).inverseSurvival(this.alpha) / Math.sqrt(2);
	}

}
