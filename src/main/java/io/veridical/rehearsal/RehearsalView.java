package io.veridical.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.veridical.rehearsal.Rehearsals.KindCount;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as pages and scripts read it.
 *
 * @param id of the copy that is judged: a campaign like any other, but for its raters
 * @param rehearsalOf the campaign it is a copy of
 * @param simulated always true
 * @param failure what went wrong; null if nothing did
 * @param seconds from the launch to now or its end
 * @param opensAfter seconds from the launch until the first rater could come in; null
 * before
 * @param through how many raters are through
 * @param raters how many there will be
 * @param judgements stored, practice and catch trials included
 * @param secondsLeft about how long it will still take; null while nobody knows
 * @param slowestMillis the longest time to any reply
 * @param seed a text, because not every 64-bit number survives JSON
 * @param unit {@code percent} or {@code millis}
 * @param recovered how many scores have the assumed truth within their interval
 * @param kinds what became of the raters of each kind
 */
record RehearsalView(UUID id, String title, @Nullable UUID rehearsalOf, boolean simulated, Rehearsal.Status status,
		@Nullable String failure, Instant startedAt, double seconds, @Nullable Double opensAfter, int through,
		int raters, int ratersPerCondition, int badPercent, String seed, int judgements, double judgementsPerSecond,
		@Nullable Long secondsLeft, @Nullable Double slowestMillis, String unit, List<Outcome> conditions,
		int recovered, List<KindCount> kinds) {

	/** Whether it can be read off that an interval holds the truth. */
	public boolean isScored() {
		return this.conditions.stream().anyMatch((condition) -> condition.inside() != null);
	}

	public boolean isRunning() {
		return this.status == Rehearsal.Status.RUNNING;
	}

	public boolean isTimed() {
		return this.unit.equals("millis");
	}

	/** How many raters of a kind that rules should remove were not removed. */
	public int letThrough() {
		return this.kinds.stream().filter((kind) -> !kind.kind().honest()).mapToInt(KindCount::kept).sum();
	}

	public int badExcluded() {
		return this.kinds.stream().filter((kind) -> !kind.kind().honest()).mapToInt(KindCount::excluded).sum();
	}

	public int honestExcluded() {
		return this.kinds.stream().filter((kind) -> kind.kind().honest()).mapToInt(KindCount::excluded).sum();
	}

	/**
	 * A condition's score and what was assumed of its model.
	 *
	 * @param assumed the model's quality as it was asked for
	 * @param truth what the score should be: the mean of the honest population; null
	 * before it is known
	 * @param raters who count
	 * @param inside whether the interval holds the truth; null as long as either is not
	 * known
	 */
	record Outcome(String model, double assumed, @Nullable Double truth, int raters, @Nullable Double score,
			@Nullable Double lower, @Nullable Double upper, @Nullable Boolean inside) {

	}

}
