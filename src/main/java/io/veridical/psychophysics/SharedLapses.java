package io.veridical.psychophysics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits raters who judged in several conditions with one lapse each: whoever presses the
 * wrong key now and then does so whatever model is on the screen (Prins 2012).
 */
final class SharedLapses<R> {

	/** No judgements make a lapse impossible. */
	private static final double LEAST = 1e-9;

	private final FitGrid grid;

	private final List<ConditionPosteriors> conditions;

	private final List<List<R>> raters;

	/** What each condition says of a rater's lapse; conditions without it say nothing. */
	private final List<Map<R, double[]>> told = new ArrayList<>();

	private SharedLapses(FitGrid grid, List<Map<R, List<ExposedTrial>>> conditions) {
		this.grid = grid;
		this.conditions = conditions.stream()
			.map((raters) -> ConditionPosteriors.of(grid, List.copyOf(raters.values())))
			.toList();
		this.raters = conditions.stream().map((raters) -> List.copyOf(raters.keySet())).toList();
		for (int condition = 0; condition < conditions.size(); condition++) {
			this.told.add(told(condition));
		}
	}

	/** See {@link ThresholdFit#of}. */
	static <R> List<List<ThresholdFit>> fits(FitGrid grid, List<Map<R, List<ExposedTrial>>> conditions) {
		SharedLapses<R> shared = new SharedLapses<>(grid, conditions);
		List<List<ThresholdFit>> fits = new ArrayList<>();
		for (int condition = 0; condition < conditions.size(); condition++) {
			fits.add(shared.fits(condition));
		}
		return fits;
	}

	private Map<R, double[]> told(int condition) {
		Map<R, double[]> told = new HashMap<>();
		for (int i = 0; i < this.raters.get(condition).size(); i++) {
			told.put(this.raters.get(condition).get(i), this.conditions.get(condition).lapseRatios(i));
		}
		return told;
	}

	private List<ThresholdFit> fits(int condition) {
		List<ThresholdFit> fits = new ArrayList<>();
		for (int i = 0; i < this.raters.get(condition).size(); i++) {
			R rater = this.raters.get(condition).get(i);
			fits.add(this.conditions.get(condition).fit(i, toldElsewhere(rater, condition)));
		}
		return fits;
	}

	private double[] toldElsewhere(R rater, int condition) {
		double[] product = new double[this.grid.population().lapses().size()];
		Arrays.fill(product, 1);
		for (int other = 0; other < this.told.size(); other++) {
			double[] ratios = this.told.get(other).get(rater);
			if (other != condition && ratios != null) {
				Arrays.setAll(product, (i) -> Math.max(LEAST, product[i] * ratios[i]));
			}
		}
		return product;
	}

}
