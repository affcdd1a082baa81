package io.veridical.psychophysics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the judgements in one condition say of each of its raters and, from all of them,
 * of how raters are. The likelihoods of a rater are computed once and weighed by what was
 * learnt; only in a very large condition they are computed again, to save memory.
 */
final class ConditionPosteriors {

	/** The posterior of a rater takes 0.1 MB. */
	private static final int KEPT = 512;

	private final FitGrid grid;

	private final List<List<ExposedTrial>> raters;

	private final List<JointPosterior> kept;

	private final RaterPopulation population;

	private ConditionPosteriors(FitGrid grid, List<List<ExposedTrial>> raters, List<JointPosterior> kept,
			RaterPopulation population) {
		this.grid = grid;
		this.raters = raters;
		this.kept = kept;
		this.population = population;
	}

	/**
	 * @param raters the judgements of each rater
	 */
	static ConditionPosteriors of(FitGrid grid, List<List<ExposedTrial>> raters) {
		List<JointPosterior> kept = new ArrayList<>();
		List<double[]> nuisances = new ArrayList<>();
		for (int from = 0; from < raters.size(); from += KEPT) {
			List<JointPosterior> posteriors = raters.subList(from, Math.min(raters.size(), from + KEPT))
				.parallelStream()
				.map(grid::posterior)
				.toList();
			posteriors.forEach((posterior) -> nuisances.add(posterior.nuisances()));
			if (from == 0) {
				kept.addAll(posteriors);
			}
		}
		return new ConditionPosteriors(grid, raters, kept, grid.population().learning(nuisances));
	}

	/** A fit for each rater, in the same order. */
	List<ThresholdFit> fits() {
		return IntStream.range(0, this.raters.size())
			.parallel()
			.mapToObj((rater) -> posterior(rater).fit(this.population))
			.toList();
	}

	/**
	 * How much likelier each lapse of a rater is for the judgements in this condition.
	 */
	double[] lapseRatios(int rater) {
		double[] ratios = posterior(rater).lapses(this.population);
		for (int i = 0; i < ratios.length; i++) {
			ratios[i] /= this.population.lapses().weights()[i];
		}
		return ratios;
	}

	/**
	 * The fit of a rater of whose lapse other conditions tell, too.
	 * @param ratios theirs, multiplied
	 */
	ThresholdFit fit(int rater, double[] ratios) {
		return posterior(rater).fit(this.population.tellingOfLapses(ratios));
	}

	private JointPosterior posterior(int rater) {
		return (rater < this.kept.size()) ? this.kept.get(rater) : this.grid.posterior(this.raters.get(rater));
	}

}
