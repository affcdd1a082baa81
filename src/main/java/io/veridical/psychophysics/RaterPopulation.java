package io.veridical.psychophysics;

import java.util.Arrays;
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

	/** What is assumed, on few nodes. */
	static RaterPopulation coarse() {
		return new RaterPopulation(ModelPrior.slope(5, 2.4, 0.6), ModelPrior.criterion(7), ModelPrior.lapse(3));
	}

	/** The same without bias. */
	static RaterPopulation coarselyUnbiased() {
		return new RaterPopulation(ModelPrior.slope(5, 2.4, 0.6), ModelPrior.unbiased(), ModelPrior.lapse(3));
	}

	/**
	 * Empirical Bayes: the distributions under which the judgements are likeliest, found
	 * by expectation maximisation, with the assumed ones as a handful of raters more.
	 * @param posteriors of each rater, how likely each combination is under what was
	 * assumed
	 */
	RaterPopulation learning(List<double[]> posteriors) {
		RaterPopulation learnt = this;
		for (int round = 0; round < ROUNDS; round++) {
			learnt = learnt.towards(posteriors, this);
		}
		return learnt;
	}

	/** One round. */
	private RaterPopulation towards(List<double[]> posteriors, RaterPopulation assumed) {
		double[] sum = new double[size()];
		double[] ratios = ratios(assumed);
		for (double[] posterior : posteriors) {
			double[] weighed = weigh(posterior, ratios);
			for (int i = 0; i < sum.length; i++) {
				sum[i] += weighed[i];
			}
		}
		int l = this.lapses.size();
		int c = this.criteria.size();
		return new RaterPopulation(mix(assumed.slopes, sum, c * l, posteriors.size()),
				mix(assumed.criteria, sum, l, posteriors.size()), mix(assumed.lapses, sum, 1, posteriors.size()));
	}

	/** A posterior under other assumptions, as it is under these. */
	double[] weigh(double[] posterior, RaterPopulation assumed) {
		return weigh(posterior, ratios(assumed));
	}

	private static double[] weigh(double[] posterior, double[] ratios) {
		double[] weighed = new double[posterior.length];
		double total = 0;
		for (int i = 0; i < weighed.length; i++) {
			weighed[i] = posterior[i] * ratios[i];
			total += weighed[i];
		}
		for (int i = 0; i < weighed.length; i++) {
			weighed[i] /= total;
		}
		return weighed;
	}

	/** How much likelier each combination is than {@code assumed} has it. */
	double[] ratios(RaterPopulation assumed) {
		double[] ratios = weights();
		double[] then = assumed.weights();
		for (int i = 0; i < ratios.length; i++) {
			ratios[i] /= then[i];
		}
		return ratios;
	}

	private static ModelPrior mix(ModelPrior assumed, double[] sum, int stride, int raters) {
		double[] weights = JointPosterior.marginal(sum, assumed.size(), stride);
		for (int i = 0; i < weights.length; i++) {
			weights[i] = (weights[i] + ASSUMED_RATERS * assumed.weights()[i]) / (raters + ASSUMED_RATERS);
		}
		return assumed.with(weights);
	}

	private int size() {
		return this.slopes.size() * this.criteria.size() * this.lapses.size();
	}

	/** The probability of each combination: slope, criterion, lapse, the last fastest. */
	double[] weights() {
		double[] weights = new double[size()];
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

	/**
	 * The same raters with more known of the lapse.
	 * @param ratios how much likelier each lapse is
	 */
	RaterPopulation tellingOfLapses(double[] ratios) {
		double[] weights = this.lapses.weights().clone();
		for (int i = 0; i < weights.length; i++) {
			weights[i] *= ratios[i];
		}
		double sum = Arrays.stream(weights).sum();
		return new RaterPopulation(this.slopes, this.criteria,
				this.lapses.with(Arrays.stream(weights).map((weight) -> weight / sum).toArray()));
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
