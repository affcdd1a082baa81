package io.veridical.sampling.latent;

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
	UNIFORM,

	/** The standard normal distribution cut off at -2 and 2. */
	TRUNCATED_NORMAL;

	/** Where the truncated normal distribution is cut off. */
	public static final double CUT = 2;

	/** The share of the standard normal distribution below -2. */
	private static final double BELOW_CUT = 0.022750131948179207;

	/**
	 * Maps a probability to the value below which that share of the prior lies.
	 * @param probability strictly between 0 and 1
	 */
	public double quantile(double probability) {
		return switch (this) {
			case NORMAL -> NormalQuantile.of(probability);
			case UNIFORM -> 2 * probability - 1;
			case TRUNCATED_NORMAL -> NormalQuantile.of(BELOW_CUT + probability * (1 - 2 * BELOW_CUT));
		};
	}

	@JsonValue
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Reads {@code normal}, {@code uniform} or {@code truncated-normal}, the words of the
	 * last one parted by anything.
	 */
	@JsonCreator
	public static Prior of(String text) {
		String compact = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
		for (Prior prior : values()) {
			if (prior.toString().equals(compact)) {
				return prior;
			}
		}
		throw new IllegalArgumentException("prior is '" + text + "'; it must be normal, uniform or truncated-normal");
	}

}
