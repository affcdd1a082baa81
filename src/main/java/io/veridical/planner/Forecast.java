package io.veridical.planner;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

import io.veridical.statistics.Power;

/**
 * What a plan would tell and take with any number of raters.
 */
final class Forecast {

	static final double LEVEL = .95;

	static final double WANTED = .8;

	private static final int MOST = 1_000_000;

	private final Plan plan;

	private final @Nullable Power these;

	private final @Nullable Power like;

	Forecast(Plan plan) {
		this.plan = plan;
		this.these = (plan.models() < 2) ? null : new Power(plan.models(), 1 - LEVEL, plan.standardError(false));
		this.like = (this.these != null) ? this.these.with(plan.standardError(true)) : null;
	}

	Plan plan() {
		return this.plan;
	}

	Prospect prospect(int raters, boolean imagesSampled) {
		double error = this.plan.standardError(imagesSampled).applyAsDouble(raters);
		double width = 2 * error * TDistribution.of(degreesOfFreedom(raters, imagesSampled))
			.inverseCumulativeProbability((1 + LEVEL) / 2);
		Power power = imagesSampled ? this.like : this.these;
		return (power == null) ? new Prospect(error, width, null, null) : new Prospect(error, width,
				power.of(this.plan.difference(), raters), power.difference(WANTED, raters));
	}

	/**
	 * @return the raters of each model who find the difference with 80 % probability;
	 * null with one model, and where a million would not do
	 */
	@Nullable Integer ratersNeeded(boolean imagesSampled) {
		Power power = imagesSampled ? this.like : this.these;
		int needed = (power != null) ? power.raters(this.plan.difference(), WANTED, MOST) : 0;
		return (needed > 0) ? needed : null;
	}

	/** By the normal distribution, to which the percentile bootstrap comes near. */
	double publishedWidth(int raters) {
		return 2 * NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + LEVEL) / 2)
				* this.plan.standardError(false).applyAsDouble(raters);
	}

	Outlook.Line line(int raters) {
		Cost cost = Cost.of(this.plan.withRaters(raters));
		return new Outlook.Line(raters, publishedWidth(raters), prospect(raters, false), prospect(raters, true),
				cost.hours(), cost.total());
	}

	/** Of raters, and of images where they count (Satterthwaite 1946). */
	private double degreesOfFreedom(int number, boolean imagesSampled) {
		double raters = Math.pow(this.plan.standardError(false).applyAsDouble(number), 2);
		double images = Math.pow(this.plan.standardError(imagesSampled).applyAsDouble(number), 2) - raters;
		long distinct = Math.min(this.plan.pool(), (long) number * this.plan.images());
		double squares = raters * raters / (number - 1) + images * images / (distinct - 1);
		return (squares > 0) ? (raters + images) * (raters + images) / squares : number - 1;
	}

}
