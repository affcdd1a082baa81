package io.veridical.planner;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What a plan will tell and take, beside the same with other numbers of raters.
 *
 * @param plan what was asked
 * @param publishedWidth of the 95 % interval by the paper's percentile bootstrap over
 * raters, in points: narrower than it should be with few raters
 * @param theseImages what it tells of these images
 * @param imagesLikeThese what it tells of all images like these
 * @param ratersNeeded of each model, to find the difference between these images with 80
 * % probability; null with one model, and if a million would not do
 * @param ratersNeededLikeThese the same between all images like these
 * @param cost what it takes
 * @param byRaters the same for other numbers of raters, ascending, the plan's own among
 * them
 */
record Outlook(Plan plan, double publishedWidth, Prospect theseImages, Prospect imagesLikeThese,
		@Nullable Integer ratersNeeded, @Nullable Integer ratersNeededLikeThese, Cost cost, List<Line> byRaters) {

	private static final int[] OTHERS = { 10, 20, 30, 40, 60, 120 };

	static Outlook of(Forecast forecast) {
		Plan plan = forecast.plan();
		List<Line> lines = IntStream.concat(IntStream.of(OTHERS), IntStream.of(plan.raters()))
			.sorted()
			.distinct()
			.mapToObj(forecast::line)
			.toList();
		return new Outlook(plan, forecast.publishedWidth(plan.raters()), forecast.prospect(plan.raters(), false),
				forecast.prospect(plan.raters(), true), forecast.ratersNeeded(false), forecast.ratersNeeded(true),
				Cost.of(plan), lines);
	}

	/**
	 * One number of raters.
	 */
	record Line(int raters, double publishedWidth, Prospect theseImages, Prospect imagesLikeThese, double hours,
			double total) {

	}

}
