package io.veridical.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.feature.Comparison;
import io.veridical.feature.ComparisonOrder;
import io.veridical.feature.Comparisons;
import io.veridical.feature.Extractor;
import io.veridical.feature.Extractors;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Truth;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The automated metrics of a sweep's pools, all against the same reals by the same
 * extractor.
 */
@Service
class SweepMetrics {

	private final Comparisons comparisons;

	private final Extractors extractors;

	private final ImagePools pools;

	SweepMetrics(Comparisons comparisons, Extractors extractors, ImagePools pools) {
		this.comparisons = comparisons;
		this.extractors = extractors;
		this.pools = pools;
	}

	/**
	 * Orders the metrics of all pools, or of none.
	 * @throws io.veridical.feature.ImpossibleComparison if a pool does not do
	 */
	@Transactional
	void order(Sweep sweep, ComparisonOrder order) {
		sweep.pools().forEach((pool) -> this.comparisons.order(pool, order));
	}

	/**
	 * Returns a line for each pool that was compared as the last one was, in the order of
	 * the sweep.
	 */
	List<MetricLine> of(Sweep sweep) {
		List<List<Comparison>> all = sweep.pools().stream().map(this.comparisons::of).toList();
		Optional<Comparison> last = all.stream().flatMap(List::stream).max(Comparator.comparing(Comparison::orderedAt));
		return last.map((like) -> lines(sweep, all, like)).orElse(List.of());
	}

	private static List<MetricLine> lines(Sweep sweep, List<List<Comparison>> all, Comparison like) {
		return Stream.iterate(0, (i) -> i + 1)
			.limit(all.size())
			.flatMap((i) -> all.get(i)
				.stream()
				.filter((comparison) -> comparison.realPoolId().equals(like.realPoolId())
						&& comparison.extractor().id().equals(like.extractor().id()))
				.limit(1)
				.map((comparison) -> MetricLine.of(sweep.steps().get(i), comparison)))
			.toList();
	}

	List<ImagePool> reals() {
		return this.pools.findByTruthOrderByName(Truth.REAL).stream().filter(ImagePool::isComplete).toList();
	}

	List<Extractor> extractors() {
		return this.extractors.all();
	}

	/**
	 * Returns the name of a pool.
	 */
	String name(UUID pool) {
		return this.pools.findById(pool).map(ImagePool::getName).orElse("");
	}

}
