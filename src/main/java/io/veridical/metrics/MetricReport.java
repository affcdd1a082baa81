package io.veridical.metrics;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the features of two sets say about how near the fakes come to the reals.
 *
 * @param reals how many real images
 * @param fakes how many fake images
 * @param features of an image
 * @param frechet FID, least is best; grows as sets shrink
 * @param frechetInfinity FID carried on to endless sets, along 1/n from halves and whole
 * (Chong and Forsyth 2020); null without halves
 * @param kernel KID of all images
 * @param kernelSubsets KID of random subsets, the published way
 * @param inception inception score of the fakes; null without class probabilities
 * @param inceptionDeviation its standard deviation over splits
 * @param precision share of fakes that lie where reals lie
 * @param recall share of reals that lie where fakes lie
 * @param density how thickly reals lie about fakes; may exceed 1
 * @param coverage share of reals with a fake about them
 * @param nearest the nearest real of each fake: first those that look like copies, the
 * smallest distance first, then the others likewise
 * @param realsLikeCopies the share of reals that the rule for copies would flag
 */
public record MetricReport(int reals, int fakes, int features, Estimate frechet, @Nullable Double frechetInfinity,
		Estimate kernel, KernelSubsets kernelSubsets, @Nullable Estimate inception, @Nullable Double inceptionDeviation,
		Estimate precision, Estimate recall, Estimate density, Estimate coverage, List<NearestReal> nearest,
		double realsLikeCopies) {

	public MetricReport {
		nearest = List.copyOf(nearest);
	}

	/**
	 * Returns how many fakes look like copies.
	 */
	public int copies() {
		return (int) this.nearest.stream().filter(NearestReal::copy).count();
	}

	/**
	 * Returns the same with only the fakes that are nearest to a real.
	 */
	public MetricReport closest(int count) {
		return new MetricReport(this.reals, this.fakes, this.features, this.frechet, this.frechetInfinity, this.kernel,
				this.kernelSubsets, this.inception, this.inceptionDeviation, this.precision, this.recall, this.density,
				this.coverage, this.nearest.subList(0, Math.min(count, this.nearest.size())), this.realsLikeCopies);
	}

	/**
	 * KID of random subsets.
	 *
	 * @param count how many subsets
	 * @param size images of each set in a subset
	 * @param mean of the subsets
	 * @param deviation standard deviation of the subsets, over their number less one
	 */
	public record KernelSubsets(int count, int size, double mean, double deviation) {
	}

}
