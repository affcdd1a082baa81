package io.veridical.scoring;

import java.util.Locale;
import java.util.stream.Stream;

import io.veridical.statistics.Estimate;
import io.veridical.statistics.RaterInterval;
import org.jspecify.annotations.Nullable;

/**
 * How sure a figure is, as several honest questions answer it. All carry the figure's own
 * value and unit. Null is "not available": with a single rater, or, where images are
 * sampled too, without names of images.
 *
 * @param published other raters, these images: the percentile bootstrap of the HYPE
 * paper, a little too narrow with few raters
 * @param raters the same question, with an interval that covers what it promises
 * @param crossed other raters and other images like these: both resampled with product
 * weights; too narrow with few raters
 * @param corrected the same question, with the variance that crossing counts twice taken
 * out again
 */
public record Intervals(@Nullable Estimate published, @Nullable Estimate raters, @Nullable Estimate crossed,
		@Nullable Estimate corrected) {

	/** Nothing is known of how sure a figure is. */
	public static final Intervals NONE = new Intervals(null, null, null, null);

	/**
	 * @param published over raters
	 * @param values one for each rater, in any unit
	 */
	static Intervals overRaters(Estimate published, double[] values) {
		return new Intervals(published, RaterInterval.of(values, RaterBootstrap.LEVEL), null, null);
	}

	/**
	 * @param published over raters
	 * @param percent one for each rater
	 * @param judgements how many they made together
	 */
	static Intervals overRaters(Estimate published, double[] percent, int judgements) {
		return new Intervals(published, RaterInterval.ofPercent(percent, judgements, RaterBootstrap.LEVEL), null, null);
	}

	/**
	 * @return the same with the answers for other images too
	 */
	Intervals crossed(Estimate crossed, @Nullable Estimate corrected) {
		return new Intervals(this.published, this.raters, crossed, corrected);
	}

	/**
	 * @return the one to lead with; null if there is none
	 */
	public @Nullable Estimate main() {
		return Stream.of(Question.values()).map(this::of).filter((known) -> known != null).findFirst().orElse(null);
	}

	/**
	 * @return what the one to lead with answers; null if there is none
	 */
	public @Nullable Question question() {
		return Stream.of(Question.values()).filter((question) -> of(question) != null).findFirst().orElse(null);
	}

	public @Nullable Estimate of(Question question) {
		return switch (question) {
			case CORRECTED -> this.corrected;
			case CROSSED -> this.crossed;
			case RATERS -> this.raters;
			case PUBLISHED -> this.published;
		};
	}

	/**
	 * The intervals there are, the ones to prefer first.
	 */
	public enum Question {

		/** Raters and images sampled, corrected by variance components. */
		CORRECTED,

		/** Raters and images sampled, product weights. */
		CROSSED,

		/** Raters sampled, these images. */
		RATERS,

		/** Raters sampled, these images, as the HYPE paper has it. */
		PUBLISHED;

		/** The end of the message codes that speak of it, and the word in files. */
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
