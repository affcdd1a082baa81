package io.veridical.worker;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.veridical.sampling.Claim;
import io.veridical.sampling.Span;
import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

/**
 * A claim as servers send it.
 *
 * @param missing first and last index of each run of missing images
 * @param seed as text, since not every 64-bit number survives a JSON reader
 */
record SentClaim(UUID lease, double leaseSeconds, UUID job, int shard, int first, int count,
		List<List<Integer>> missing, SentGenerator generator, SentTruncation truncation, @Nullable String labels,
		String seed) {

	Claim claim() {
		return new Claim(this.lease, this.job, this.shard, new Span(this.first, this.count),
				this.missing.stream().map((ends) -> new Span(ends.get(0), ends.get(1) - ends.get(0) + 1)).toList(),
				this.generator.sha256(), this.generator.manifest(), this.truncation.truncation(),
				(this.labels != null) ? Labels.of(this.labels) : null, Long.parseLong(this.seed),
				Duration.ofMillis(Math.round(1000 * this.leaseSeconds)));
	}

	/**
	 * The generator of a claim.
	 */
	record SentGenerator(String sha256, Manifest manifest) {
	}

	/**
	 * A truncation in two parts.
	 *
	 * @param value null for {@code none}
	 */
	record SentTruncation(Truncation.Kind kind, @Nullable Double value) {

		Truncation truncation() {
			return this.kind.by((this.value != null) ? this.value : 0);
		}

	}

}
