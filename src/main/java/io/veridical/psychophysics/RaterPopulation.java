package io.veridical.psychophysics;

import java.util.List;

/**
 * What is held likely of slope, criterion and lapse of the raters of one condition, each
 * independent of the others.
 * <p>
 * A few dozen judgements leave one rater's slope and lapse open, and the threshold with
 * them; a condition's raters together tell how raters are. Only these three are learnt: a
 * rater's threshold is not drawn towards those of the others, so that resampling raters
 * stays fair.
 */
public final class RaterPopulation {

	/** Learning counts what was assumed as much as this many raters. */
	private static final double ASSUMED_RATERS = 5;

	/** No weight moves by more than 0.001 in later rounds. */
	private static final int ROUNDS = 40;

	private final ModelPrior slopes;

	private final ModelPrior criteria;

	private final ModelPrior lapses;

	private RaterPopulation(ModelPrior slopes, ModelPrior criteria, ModelPrior lapses) {
		this.slopes = slopes;
		this.criteria = criteria;
		this.lapses = lapses;
	}

	/** What is assumed of raters nobody has seen: the priors of {@code ModelPrior}. */
	public static RaterPopulation assumed() {
		return new RaterPopulation(ModelPrior.slope(10, 2.4, 0.6), ModelPrior.criterion(13), ModelPrior.lapse(5));
	}

	/** The same, but for the criterion, which is 0: gamma is 0.5. */
	static RaterPopulation unbiased() {
		return new RaterPopulation(ModelPrior.slope(10, 2.4, 0.6), ModelPrior.unbiased(), ModelPrior.lapse(5));
	}

	/**
	 * Empirical Bayes: the distributions under which the judgements are likeliest, found
	 * by expectation maximisation, with the assumed ones as a handful of raters more.
	 * @param raters the judgements of each rater in one condition
	 */
	public static RaterPopulation learnt(List<List<ExposedTrial>> raters) {
		RaterPopulation assumed = assumed();
		List<double[]> likelihoods = raters.stream()
			.map((trials) -> FitGrid.SIGNAL_DETECTION.posterior(trials, assumed).nuisances())
			.toList();
		RaterPopulation learnt = assumed;
		for (int round = 0; round < ROUNDS; round++) {
			learnt = learnt.towards(likelihoods, assumed);
		}
		return learnt;
	}

	/** One round; a rater's posterior under {@code assumed} is weighed anew. */
	private RaterPopulation towards(List<double[]> posteriors, RaterPopulation assumed) {
		double[] now = weights();
		double[] then = assumed.weights();
		double[] sum = new double[now.length];
		for (double[] posterior : posteriors) {
			double[] weighed = new double[now.length];
			double total = 0;
			for (int i = 0; i < now.length; i++) {
				weighed[i] = posterior[i] * now[i] / then[i];
				total += weighed[i];
			}
			for (int i = 0; i < now.length; i++) {
				sum[i] += weighed[i] / total;
			}
		}
		int l = this.lapses.size();
		int c = this.criteria.size();
		return new RaterPopulation(mix(assumed.slopes, sum, c * l, posteriors.size()),
				mix(assumed.criteria, sum, l, posteriors.size()), mix(assumed.lapses, sum, 1, posteriors.size()));
	}

	private static ModelPrior mix(ModelPrior assumed, double[] sum, int stride, int raters) {
		double[] weights = JointPosterior.marginal(sum, assumed.size(), stride);
		for (int i = 0; i < weights.length; i++) {
			weights[i] = (weights[i] + ASSUMED_RATERS * assumed.weights()[i]) / (raters + ASSUMED_RATERS);
		}
		return assumed.with(weights);
	}

	/** The probability of each combination: slope, criterion, lapse, the last fastest. */
	double[] weights() {
		double[] weights = new double[this.slopes.size() * this.criteria.size() * this.lapses.size()];
		int i = 0;
		for (double slope : this.slopes.weights()) {
			for (double criterion : this.criteria.weights()) {
				for (double lapse : this.lapses.weights()) {
					weights[i++] = slope * criterion * lapse;
				}
			}
		}
		return weights;
	}

	RaterPopulation withLapses(double[] weights) {
		return new RaterPopulation(this.slopes, this.criteria, this.lapses.with(weights));
	}

	ModelPrior slopes() {
		return this.slopes;
	}

	ModelPrior criteria() {
		return this.criteria;
	}

	ModelPrior lapses() {
		return this.lapses;
	}

}
