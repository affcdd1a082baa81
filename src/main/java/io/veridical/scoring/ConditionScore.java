package io.veridical.scoring;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The score of one condition of a campaign.
 *
 * @param model what the condition is called
 * @param procedure how it was measured, such as {@code HYPE_infinity}
 * @param preset the named settings of the procedure; scores of different presets are
 * never ranked together
 * @param seed where the resamples of its raters come from
 * @param score null as long as no rater has finished
 * @param timed the other ways to read the trials; null without a limit of time, and as
 * long as no rater has finished
 * @param excluded finished sessions that do not count, because a rule or a researcher
 * left them out
 */
public record ConditionScore(UUID conditionId, String model, String procedure, String preset, long seed,
		@Nullable Score score, @Nullable TimedSummary timed, int excluded) {

	/**
	 * A score of which nothing was excluded.
	 */
	public ConditionScore(UUID conditionId, String model, String procedure, String preset, long seed,
			@Nullable Score score, @Nullable TimedSummary timed) {
		this(conditionId, model, procedure, preset, seed, score, timed, 0);
	}

	/**
	 * A score without a limit of time.
	 */
	public ConditionScore(UUID conditionId, String model, String procedure, String preset, long seed,
			@Nullable Score score) {
		this(conditionId, model, procedure, preset, seed, score, null);
	}

	/**
	 * @return how many raters finished
	 */
	public int raters() {
		return (this.score != null) ? this.score.raters() : 0;
	}

	/**
	 * @return whether sessions were finished and not one of them counts
	 */
	public boolean allExcluded() {
		return this.score == null && this.excluded > 0;
	}

	/**
	 * @return how many judgements they made
	 */
	public int judgements() {
		return (this.score != null) ? this.score.judgements() : 0;
	}

}
