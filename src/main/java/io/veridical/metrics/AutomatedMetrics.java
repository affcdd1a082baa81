package io.veridical.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import io.veridical.metrics.MetricReport.KernelSubsets;
import org.jspecify.annotations.Nullable;

/**
 * Computes all metrics of a fake set against a real one. Memory grows with images times
 * features, and with images times halves, never with the square of the images.
 */
public final class AutomatedMetrics {

	private static final int TO_SPARE = 60;

	private final Features real;

	private final Features fake;

	private final MetricSettings settings;

	private final Workers workers;

	private final Subsets realHalves;

	private final Subsets fakeHalves;

	private AutomatedMetrics(Features real, Features fake, MetricSettings settings, Workers workers) {
		this.real = real;
		this.fake = fake;
		this.settings = settings;
		this.workers = workers;
		this.realHalves = halves(real, settings.seed());
		this.fakeHalves = halves(fake, settings.seed() + 1);
	}

	private Subsets halves(Features set, long seed) {
		int most = Math.max(this.settings.precisionK(), this.settings.densityK());
		if (set.rows() / 2 <= most) {
			throw new IllegalArgumentException("A set has %d images; %d neighbours need at least %d images each"
				.formatted(set.rows(), most, 2 * most + 2));
		}
		return new Subsets(set.rows()).all().random(this.settings.halves(), set.rows() / 2, seed);
	}

	/**
	 * Computes them.
	 * @param probabilities class probabilities of the fakes; null for no inception score
	 * @throws IllegalArgumentException if the sets have different features or too few
	 * images
	 */
	public static MetricReport of(Features real, Features fake, @Nullable Features probabilities,
			MetricSettings settings, Workers workers, Progress progress) {
		fake.comparedWith(real);
		return new AutomatedMetrics(real, fake, settings, workers).report(probabilities, progress);
	}

	private MetricReport report(@Nullable Features probabilities, Progress progress) {
		double share = frechetShare();
		Progress frechet = progress.part(0, share);
		int halves = Math.min(this.settings.frechetHalves(), this.settings.halves());
		double step = 1.0 / (1 + halves / 2.0);
		double whole = FrechetDistance.between(this.real, this.fake, this.workers, frechet.part(0, step));
		double[] parts = new double[halves];
		for (int half = 1; half <= halves; half++) {
			parts[half - 1] = FrechetDistance.between(this.real, this.realHalves.get(half), this.fake,
					this.fakeHalves.get(half), this.workers,
					frechet.part((half + 1) * step / 2, (half + 2) * step / 2));
		}
		Progress rest = progress.part(share, 1);
		KernelDistance distances = distances();
		Neighbours among = neighbours(this.real);
		Neighbours amongFakes = neighbours(this.fake);
		new Products(this.real, this.real, this.workers).visit(both(among, distances.amongReals()),
				rest.part(0, 1 / 3.0));
		new Products(this.fake, this.fake, this.workers).visit(both(amongFakes, distances.amongFakes()),
				rest.part(1 / 3.0, 2 / 3.0));
		Manifolds balls = manifolds(this.settings.precisionK(), among, amongFakes);
		Manifolds dense = manifolds(this.settings.densityK(), among, amongFakes);
		NearestReals nearest = new NearestReals(this.real, this.fake);
		new Products(this.fake, this.real, this.workers).visit((block, top, first, count, products) -> {
			balls.tile(block, top, first, count, products);
			dense.tile(block, top, first, count, products);
			nearest.tile(block, top, first, count, products);
			distances.across().tile(block, top, first, count, products);
		}, rest.part(2 / 3.0, 1));
		Kernels kernels = kernels(distances.values());
		InceptionScore score = (probabilities != null) ? InceptionScore.of(probabilities, this.settings.splits())
				: null;
		return new MetricReport(this.real.rows(), this.fake.rows(), this.real.columns(),
				Estimate.unbounded(whole, parts),
				(halves > 0) ? 2 * whole - Arrays.stream(parts).average().orElseThrow() : null, kernels.whole(),
				kernels.subsets(), (probabilities != null) ? inception(probabilities) : null,
				(score != null) ? score.deviation() : null, estimate(balls::precision, 1), estimate(balls::recall, 1),
				estimate(dense::density, Double.POSITIVE_INFINITY), estimate(dense::coverage, 1),
				List.of(nearest.sorted(among)), NearestReals.realsLikeCopies(this.real, among));
	}

	/** The share of the work that the Frechet distance is, by counting operations. */
	private double frechetShare() {
		double n = (double) this.real.rows() + this.fake.rows();
		double d = this.real.columns();
		int halves = Math.min(this.settings.frechetHalves(), this.settings.halves());
		double frechet = n * d * d * (1 + halves / 2.0) + 12 * d * d * d * (1 + halves);
		double others = 1.5 * n * n * (d + this.settings.halves());
		return frechet / (frechet + others);
	}

	private Neighbours neighbours(Features set) {
		int most = Math.max(this.settings.precisionK(), this.settings.densityK());
		return new Neighbours(set, (this.settings.halves() > 0) ? 4 * most + TO_SPARE : most + 1);
	}

	private static Products.Visitor both(Products.Visitor one, Products.Visitor other) {
		return (block, top, first, count, products) -> {
			one.tile(block, top, first, count, products);
			other.tile(block, top, first, count, products);
		};
	}

	private Manifolds manifolds(int k, Neighbours among, Neighbours amongFakes) {
		return new Manifolds(k, this.real, among, this.realHalves, this.fake, amongFakes, this.fakeHalves);
	}

	private Estimate estimate(IntToDoubleFunction metric, double most) {
		double[] halves = IntStream.range(1, this.realHalves.count()).mapToDouble(metric).toArray();
		return Estimate.of(metric.applyAsDouble(0), halves, 0, most);
	}

	private Estimate inception(Features probabilities) {
		if (probabilities.rows() != this.fake.rows()) {
			throw new IllegalArgumentException("There are class probabilities of %d images for %d fakes"
				.formatted(probabilities.rows(), this.fake.rows()));
		}
		double[] halves = IntStream.range(1, this.fakeHalves.count())
			.mapToDouble((half) -> InceptionScore.of(probabilities, this.settings.splits(), this.fakeHalves.get(half))
				.mean())
			.toArray();
		return Estimate.of(InceptionScore.of(probabilities, this.settings.splits()).mean(), halves, 1,
				probabilities.columns());
	}

	private int subsetSize() {
		return Math.min(this.settings.subsetSize(), Math.min(this.real.rows(), this.fake.rows()));
	}

	private KernelDistance distances() {
		int subsets = this.settings.subsets();
		Subsets reals = halves(this.real, this.settings.seed()).random(subsets, subsetSize(), this.settings.seed() + 2);
		Subsets fakes = halves(this.fake, this.settings.seed() + 1).random(subsets, subsetSize(),
				this.settings.seed() + 3);
		return new KernelDistance(this.real, reals, this.fake, fakes);
	}

	private Kernels kernels(double[] values) {
		int halves = this.settings.halves();
		double[] published = Arrays.copyOfRange(values, 1 + halves, values.length);
		double mean = Arrays.stream(published).average().orElseThrow();
		double squares = Arrays.stream(published).map((value) -> (value - mean) * (value - mean)).sum();
		return new Kernels(Estimate.unbounded(values[0], Arrays.copyOfRange(values, 1, 1 + halves)), new KernelSubsets(
				published.length, subsetSize(), mean, Math.sqrt(squares / Math.max(1, published.length - 1))));
	}

	private record Kernels(Estimate whole, KernelSubsets subsets) {
	}

}
