package io.veridical.sampling;

import java.util.Objects;

import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher says of a pool to be sampled.
 *
 * @param name of the pool
 * @param kind of truncation
 * @param value its strength
 * @param labels how images get their classes
 */
record OrderForm(@Nullable String name, @Nullable Integer count, Truncation.@Nullable Kind kind, @Nullable Double value,
		@Nullable Long seed, @Nullable String labels) {

	static OrderForm proposal(Manifest manifest) {
		Truncation.Kind kind = manifest.takesPsi() ? Truncation.Kind.PSI : Truncation.Kind.NONE;
		return new OrderForm("", 300, kind, manifest.takesPsi() ? 0.7 : null, 1L, "in-turn");
	}

	/**
	 * Returns what is ordered.
	 * @throws ImpossibleOrder if truncation or labels cannot be understood
	 */
	PoolOrder order(Manifest manifest) {
		return new PoolOrder(givenName(), truncation(), manifest.takesLabel() ? givenLabels() : null, givenSeed(),
				givenCount(), null);
	}

	private @Nullable Labels givenLabels() {
		if (this.labels == null || this.labels.isBlank()) {
			return null;
		}
		try {
			return Labels.of(this.labels);
		}
		catch (IllegalArgumentException ex) {
			throw new ImpossibleOrder("labels", this.labels);
		}
	}

	String givenName() {
		return Objects.requireNonNullElse(this.name, "");
	}

	int givenCount() {
		return Objects.requireNonNullElse(this.count, 0);
	}

	long givenSeed() {
		return Objects.requireNonNullElse(this.seed, 1L);
	}

	/**
	 * Returns the truncation.
	 * @throws ImpossibleOrder if its value is missing or out of range
	 */
	Truncation truncation() {
		Truncation.Kind given = Objects.requireNonNullElse(this.kind, Truncation.Kind.NONE);
		try {
			return given.by(Objects.requireNonNullElse(this.value, Double.NaN));
		}
		catch (IllegalArgumentException ex) {
			throw new ImpossibleOrder("text", String.valueOf(ex.getMessage()));
		}
	}

}
