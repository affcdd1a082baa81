package io.veridical.session.course;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a session with a limit of time stands: a fold over its judgements, so that the
 * same judgements lead to the same trials and exposures on every replica and at any time.
 *
 * @param next the trial to be judged now; null when there is none
 * @param coming the numbers of the trials whose images may be fetched now, in the order
 * they will be served as far as is known: the next one, {@link #AHEAD} - 1 after it, and
 * the one that would repeat a bad trial
 */
public record Course(State state, @Nullable Step next, List<Integer> coming, Progress progress) {

	/** How many images of the served order can be fetched at once. */
	public static final int AHEAD = 8;

	/**
	 * Fold the judgements of a session.
	 * @param trials the whole plan by number: practice, blocks, reserve
	 * @param answers by the id of their trials
	 */
	public static Course of(HypeTime protocol, List<Trial> trials, Map<UUID, Answered> answers) {
		return new Walk(protocol, trials, answers).course();
	}

	/** The number of the next trial, 0 when there is none. */
	public int nextNumber() {
		return (this.next != null) ? this.next.trial().number() : 0;
	}

	/** The same course with nothing open any more. */
	public Course closed() {
		return new Course(this.state, null, List.of(), this.progress);
	}

	/** How a session goes. */
	public enum State {

		/** There is a next trial. */
		UNDER_WAY,

		/** Everything is judged. */
		FINISHED,

		/** More trials were bad than may be repeated. */
		UNUSABLE

	}

}
