package io.veridical.sampling.latent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How sampling trades diversity for fidelity: which part of the prior, or of the
 * generator's own latent space, images are drawn from.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Truncation.None.class, name = "none"),
		@JsonSubTypes.Type(value = Truncation.Psi.class, name = "psi"),
		@JsonSubTypes.Type(value = Truncation.Resample.class, name = "resample"),
		@JsonSubTypes.Type(value = Truncation.Truncnorm.class, name = "truncnorm") })
public sealed interface Truncation {

	/**
	 * Returns the kind and its value as people write them: {@code none}, {@code psi 0.7},
	 * {@code resample 1.0}, {@code truncnorm 0.5}.
	 */
	String text();

	/**
	 * Returns the kind of this truncation.
	 */
	Kind kind();

	/**
	 * The kinds of truncation there are, each a different distribution.
	 */
	enum Kind {

		NONE, PSI, RESAMPLE, TRUNCNORM;

		@JsonValue
		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

		/**
		 * Returns the truncation of this kind.
		 * @param value the strength; {@code none} ignores it
		 */
		public Truncation by(double value) {
			return switch (this) {
				case NONE -> new None();
				case PSI -> new Psi(value);
				case RESAMPLE -> new Resample(value);
				case TRUNCNORM -> new Truncnorm(value);
			};
		}

	}

	/**
	 * Reads the text form.
	 * @throws IllegalArgumentException if the text names no kind or its value is out of
	 * range
	 */
	static Truncation of(String text) {
		String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
		for (Kind kind : Kind.values()) {
			if (kind.toString().equals(words[0]) && words.length == ((kind == Kind.NONE) ? 1 : 2)) {
				return kind.by((kind == Kind.NONE) ? 0 : number(words[1], text));
			}
		}
		throw unreadable(text);
	}

	private static double number(String word, String text) {
		try {
			return Double.parseDouble(word);
		}
		catch (NumberFormatException ex) {
			throw unreadable(text);
		}
	}

	private static IllegalArgumentException unreadable(String text) {
		return new IllegalArgumentException("truncation is '" + text
				+ "'; it must be none, psi VALUE, resample THRESHOLD or truncnorm VALUE, such as psi 0.7");
	}

	private static void check(String name, double value, double least, double most) {
		if (!(value >= least && value <= most)) {
			throw new IllegalArgumentException(
					name + " is " + value + "; it must be between " + least + " and " + most);
		}
	}

	/**
	 * The whole prior.
	 */
	record None() implements Truncation {

		@Override
		public String text() {
			return "none";
		}

		@Override
		public Kind kind() {
			return Kind.NONE;
		}

	}

	/**
	 * StyleGAN's: w' = w_avg + psi (w - w_avg), computed inside the generator; z is drawn
	 * from the whole prior.
	 *
	 * @param psi 1 leaves everything as it is, 0 gives the average image
	 */
	record Psi(double psi) implements Truncation {

		public Psi {
			check("psi", psi, 0, 2);
		}

		@Override
		public String text() {
			return "psi " + this.psi;
		}

		@Override
		public Kind kind() {
			return Kind.PSI;
		}

	}

	/**
	 * BigGAN's paper: each component of z is drawn again while its magnitude is above a
	 * threshold.
	 *
	 * @param threshold the largest magnitude kept
	 */
	record Resample(double threshold) implements Truncation {

		public Resample {
			check("resample threshold", threshold, 0.01, 10);
		}

		@Override
		public String text() {
			return "resample " + this.threshold;
		}

		@Override
		public Kind kind() {
			return Kind.RESAMPLE;
		}

	}

	/**
	 * BigGAN's TF-Hub module: psi times a normal distribution cut off at -2 and 2.
	 *
	 * @param psi the factor, 0.5 by that module's default
	 */
	record Truncnorm(double psi) implements Truncation {

		/** Where the normal distribution is cut off. */
		public static final double CUT = 2;

		public Truncnorm {
			check("truncnorm", psi, 0, 2);
		}

		@Override
		public String text() {
			return "truncnorm " + this.psi;
		}

		@Override
		public Kind kind() {
			return Kind.TRUNCNORM;
		}

	}

}
