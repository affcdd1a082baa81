package io.veridical.session;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.pool.Truth;
import io.veridical.session.course.Answered;
import io.veridical.session.course.Course;
import io.veridical.session.course.Course.State;
import io.veridical.session.course.Phase;
import io.veridical.session.course.Progress;
import io.veridical.session.course.Trial;
import org.jspecify.annotations.Nullable;

/**
 * The reply to a judgement. Without a limit of time it is the same however often it is
 * asked for; with one, it tells of this trial the same and of the session what is true
 * now.
 *
 * @param next the number of the trial that follows; after the last one more than there
 * are, and 0 in a timed session
 * @param finished whether that was the last trial
 * @param feedback null unless the protocol lets the rater know
 * @param timed null without a limit of time
 */
record Outcome(UUID trial, int number, int next, boolean finished, @Nullable Feedback feedback,
		@JsonUnwrapped @Nullable Timed timed) {

	/**
	 * @param last whether the session has no trial after it
	 */
	static Outcome untimed(Trial trial, Truth answer, Protocol protocol, boolean last) {
		return new Outcome(trial.id(), trial.number(), trial.number() + 1, last, Feedback.of(trial, answer, protocol),
				null);
	}

	static Outcome timed(Trial trial, Answered answered, HypeTime protocol, Course course, int masks) {
		return new Outcome(trial.id(), trial.number(), course.nextNumber(), course.state() == State.FINISHED,
				Feedback.of(trial, answered.answer(), protocol),
				new Timed(course.coming(), ExposureView.of(course, masks), course.progress(),
						answered.verdict().name().toLowerCase(Locale.ROOT),
						(course.state() == State.UNUSABLE) ? "unusable" : null));
	}

	/**
	 * What the image was, said only after the answer is stored.
	 */
	record Feedback(Truth truth, boolean correct) {

		static @Nullable Feedback of(Trial trial, @Nullable Truth answer, Protocol protocol) {
			boolean told = answer != null && (trial.phase() == Phase.PRACTICE || protocol.feedback());
			return told ? new Feedback(trial.truth(), trial.truth() == answer) : null;
		}

	}

	/**
	 * How a timed session goes on.
	 *
	 * @param coming the numbers of the trials whose images may be fetched now
	 * @param exposure of the next trial; null when there is none
	 * @param verdict on this trial's evidence
	 * @param ended {@code unusable} if too many trials were bad
	 */
	record Timed(List<Integer> coming, @Nullable ExposureView exposure, Progress progress, String verdict,
			@Nullable String ended) {

	}

}
