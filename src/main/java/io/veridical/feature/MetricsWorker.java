package io.veridical.feature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.veridical.metrics.AutomatedMetrics;
import io.veridical.metrics.Features;
import io.veridical.metrics.InceptionScore;
import io.veridical.metrics.MetricReport;
import io.veridical.metrics.Progress;
import io.veridical.metrics.Workers;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Computes the comparisons that wait, one after the other.
 */
@Component
class MetricsWorker {

	/** Raise it when other numbers come out. */
	private static final int VERSION = 1;

	private static final Duration SILENCE = Duration.ofMinutes(2);

	private static final Duration BEAT = Duration.ofMillis(500);

	private final Comparisons comparisons;

	private final ImagePools pools;

	private final FeatureComputation features;

	private final Clock clock;

	private final int threads;

	private volatile boolean stopping;

	/**
	 * @param threads how many processors to take; 0 for half of them, so that pages keep
	 * answering
	 */
	MetricsWorker(Comparisons comparisons, ImagePools pools, FeatureComputation features, Clock clock,
			@Value("${veridical.metrics.threads:0}") int threads) {
		this.comparisons = comparisons;
		this.pools = pools;
		this.features = features;
		this.clock = clock;
		this.threads = (threads > 0) ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
	}

	/**
	 * Works until nothing waits.
	 */
	void workOff() {
		Optional<Comparison> next = next();
		while (next.isPresent()) {
			work(next.get());
			next = next();
		}
	}

	/**
	 * Gives back what is at hand.
	 */
	void stop() {
		this.stopping = true;
	}

	private Optional<Comparison> next() {
		return this.stopping ? Optional.empty() : this.comparisons.claim(this.clock.instant().minus(SILENCE));
	}

	private void work(Comparison comparison) {
		try {
			this.comparisons.finish(comparison, Findings.of(report(comparison)), VERSION);
		}
		catch (BrokenOff ex) {
			this.comparisons.giveBack(comparison);
		}
		catch (UnusableExtractor | IllegalArgumentException ex) {
			this.comparisons.fail(comparison, String.valueOf(ex.getMessage()));
		}
	}

	private MetricReport report(Comparison comparison) {
		PoolFeatures reals = this.features.of(pool(comparison.realPoolId()), comparison.extractor(),
				new Heard(comparison, "reals"));
		PoolFeatures fakes = this.features.of(pool(comparison.fakePoolId()), comparison.extractor(),
				new Heard(comparison, "fakes"));
		Features logits = fakes.logits();
		try (Workers workers = new Workers(this.threads)) {
			return AutomatedMetrics.of(reals.features(), fakes.features(),
					(logits != null) ? InceptionScore.softmax(logits) : null, comparison.settings(), workers,
					new Heard(comparison, "metrics"));
		}
	}

	private ImagePool pool(UUID id) {
		return this.pools.findById(id).orElseThrow(BrokenOff::new);
	}

	/** The computation is no longer wanted, or not by this process. */
	private static final class BrokenOff extends RuntimeException {

	}

	/** Tells the database now and then. */
	private final class Heard implements Progress {

		private final Comparison comparison;

		private final String step;

		private Instant last = Instant.MIN;

		private Heard(Comparison comparison, String step) {
			this.comparison = comparison;
			this.step = step;
		}

		@Override
		public void at(double share) {
			Instant now = MetricsWorker.this.clock.instant();
			if (MetricsWorker.this.stopping) {
				throw new BrokenOff();
			}
			if (this.last.equals(Instant.MIN) || !now.isBefore(this.last.plus(BEAT))) {
				this.last = now;
				if (!MetricsWorker.this.comparisons.hear(this.comparison, this.step, share)) {
					throw new BrokenOff();
				}
			}
		}

	}

}
