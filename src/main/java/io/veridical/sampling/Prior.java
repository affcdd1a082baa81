package io.veridical.sampling;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The distribution that each component of a latent vector is drawn from; a generator is
 * sampled from the one it was trained with.
 */
public enum Prior {

	/** The standard normal distribution. */
	NORMAL,

	/** The uniform distribution on [-1, 1]. */
	UNIFORM;

	/**
	 * Maps a probability to the value below which that share of the prior lies.
	 * @param probability strictly between 0 and 1
	 */
	double quantile(double probability) {
		return (this == NORMAL) ? NormalQuantile.of(probability) : 2 * probability - 1;
	}

	@JsonValue
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads {@code normal} or {@code uniform}.
	 */
	@JsonCreator
	public static Prior of(String text) {
		for (Prior prior : values()) {
			if (prior.toString().equals(text.strip().toLowerCase(Locale.ROOT))) {
				return prior;
			}
		}
		throw new IllegalArgumentException("prior is '" + text + "'; it must be normal or uniform");
	}

}
