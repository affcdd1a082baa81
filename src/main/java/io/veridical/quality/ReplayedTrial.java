package io.veridical.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.veridical.screening.Conduct;
import org.jspecify.annotations.Nullable;

/**
 * One trial of a session, as it is looked at again.
 *
 * @param number its place among the judged trials that are no practice, from 1; null in
 * practice, and where the page was left before the answer
 * @param part {@code practice}, {@code counted}, {@code gold}, {@code repeat} or
 * {@code anchor}
 * @param repeats the number of the trial whose image it showed again
 * @param instead whether it took the place of a trial that was not shown as asked for
 * @param calledFake null where the page was left before the answer
 * @param verdict {@code verified}, {@code bad} or {@code unverified}; null without a
 * limit of time
 * @param reasons why it is bad
 * @param poolId of its image; null of past studies, whose images are not here
 * @param pause the time since the answer before, if it was a minute or more
 */
public record ReplayedTrial(@Nullable Integer number, String part, @Nullable Integer repeats, boolean instead,
		@Nullable Integer block, boolean fake, @Nullable Boolean calledFake, @Nullable Double rtMillis,
		@Nullable Double requestedMillis, @Nullable Double achievedMillis, @Nullable String verdict,
		List<String> reasons, Conduct conduct, @Nullable UUID poolId, @Nullable Integer position,
		@Nullable String image, @Nullable Duration pause) {

	public ReplayedTrial {
		reasons = List.copyOf(reasons);
	}

	/** Whether the answer is right; null without one. */
	public @Nullable Boolean correct() {
		return (this.calledFake != null) ? this.calledFake == this.fake : null;
	}

	/** What it shows of the rater's conduct, and of the timing, as message codes end. */
	public List<String> marks() {
		List<String> marks = new ArrayList<>();
		if (this.calledFake == null) {
			marks.add("interrupted");
		}
		add(marks, this.conduct.lostFocus(), "focus");
		add(marks, this.conduct.hidden(), "hidden");
		add(marks, this.conduct.leftFullScreen(), "full-screen");
		add(marks, this.conduct.untrusted(), "untrusted");
		add(marks, "bad".equals(this.verdict), "bad");
		add(marks, this.instead, "instead");
		return marks;
	}

	private static void add(List<String> marks, boolean set, String mark) {
		if (set) {
			marks.add(mark);
		}
	}

}
