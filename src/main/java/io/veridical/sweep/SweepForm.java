package io.veridical.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.veridical.sampling.Generator;
import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher or a script says of a sweep.
 *
 * @param pattern of the pools' names
 * @param kind of truncation
 * @param values strengths, parted by spaces, commas or semicolons; {@code none} is the
 * whole prior
 * @param labels how images get their classes
 */
record SweepForm(@Nullable String pattern, Truncation.@Nullable Kind kind, @Nullable String values,
		@Nullable Integer count, @Nullable Long seed, @Nullable String labels) {

	static SweepForm proposal(Generator generator) {
		boolean psi = generator.getManifest().takesPsi();
		Truncation.Kind kind = psi ? Truncation.Kind.PSI : Truncation.Kind.RESAMPLE;
		return new SweepForm("%s %s %s".formatted(generator.getName(), kind, SweepOrder.PLACE), kind,
				psi ? "1, 0.9, 0.7, 0.5, 0.3" : "none, 2, 1, 0.5", 1000, 1L, "in-turn");
	}

	/**
	 * Returns what is ordered.
	 * @throws ImpossibleSweep if something is missing or cannot be understood
	 */
	SweepOrder order(boolean takesLabel) {
		Truncation.Kind given = Objects.requireNonNullElse(this.kind, Truncation.Kind.NONE);
		if (given == Truncation.Kind.NONE) {
			throw new ImpossibleSweep("kind");
		}
		List<Truncation> truncations = Arrays.stream(Objects.requireNonNullElse(this.values, "").split("[\\s,;]+"))
			.filter((word) -> !word.isEmpty())
			.map((word) -> truncation(given, word))
			.toList();
		return new SweepOrder(Objects.requireNonNullElse(this.pattern, ""), truncations,
				takesLabel ? givenLabels() : null, Objects.requireNonNullElse(this.seed, 1L),
				Objects.requireNonNullElse(this.count, 0));
	}

	private static Truncation truncation(Truncation.Kind kind, String word) {
		try {
			return word.equals("none") ? new Truncation.None() : Truncation.of(kind + " " + word);
		}
		catch (IllegalArgumentException ex) {
			throw new ImpossibleSweep("value", word, String.valueOf(ex.getMessage()));
		}
	}

	private @Nullable Labels givenLabels() {
		if (this.labels == null || this.labels.isBlank()) {
			return null;
		}
		try {
			return Labels.of(this.labels);
		}
		catch (IllegalArgumentException ex) {
			throw new ImpossibleSweep("labels", this.labels);
		}
	}

}
