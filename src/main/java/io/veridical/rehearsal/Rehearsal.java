package io.veridical.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A run of simulated raters through a copy of a campaign.
 *
 * @param campaignId the copy
 * @param failure what went wrong; null if nothing did
 * @param openedAt when the first rater could come in; null before
 * @param judgements stored so far, practice and catch trials included
 * @param slowestMillis the longest time to any reply; null before the first
 * @param truths what the scores should find, in the order of the conditions; empty before
 * it is known
 * @param left how many raters are through, whatever the ending
 */
record Rehearsal(UUID campaignId, RehearsalPlan plan, Status status, @Nullable String failure, Instant startedAt,
		@Nullable Instant openedAt, @Nullable Instant endedAt, int judgements, @Nullable Double slowestMillis,
		List<Double> truths, int left) {

	/** What is noted of a run that a stop of the application broke off. */
	static final String RESTARTED = "restarted";

	Rehearsal {
		truths = List.copyOf(truths);
	}

	boolean isRunning() {
		return this.status == Status.RUNNING;
	}

	/** From the launch to now or its end. */
	double seconds(Instant now) {
		return between(this.startedAt, (this.endedAt != null) ? this.endedAt : now);
	}

	/** Judgements a second, from when the first rater could come in. */
	double judgementsPerSecond(Instant now) {
		if (this.openedAt == null) {
			return 0;
		}
		double seconds = between(this.openedAt, (this.endedAt != null) ? this.endedAt : now);
		return (seconds > 0) ? this.judgements / seconds : 0;
	}

	private static double between(Instant from, Instant to) {
		return Duration.between(from, to).toMillis() / 1000.0;
	}

	/** How a run stands. */
	enum Status {

		RUNNING, FINISHED, CANCELLED, FAILED;

		/** The word used in JSON and in message codes. */
		@JsonValue
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
