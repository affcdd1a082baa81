package io.veridical.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import io.veridical.session.course.Answered;
import io.veridical.session.course.Course;
import io.veridical.session.course.Trial;

/**
 * A timed session's plan, what was judged of it so far, and what follows from both.
 *
 * @param since when the last judgement was stored, or the session begun: what comes next
 * cannot have been shown before
 */
record Standing(HypeTime protocol, List<Trial> trials, Map<UUID, Answered> answers, Instant since, Course course) {

	static Standing of(HypeTime protocol, List<Trial> trials, Map<UUID, Answered> answers, Instant since) {
		return new Standing(protocol, trials, answers, since, Course.of(protocol, trials, answers));
	}

	/**
	 * The course as its page may know it: in a session that is over nothing is open.
	 */
	Course courseIn(SessionStatus status) {
		return (status == SessionStatus.ACTIVE) ? this.course : this.course.closed();
	}

	/**
	 * One of its trials.
	 * @throws TrialOfAnotherSession if it has none of that name
	 */
	Trial trial(UUID id) {
		return this.trials.stream()
			.filter((trial) -> trial.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new TrialOfAnotherSession(id));
	}

	/**
	 * The same session with one more judgement.
	 */
	Standing with(Trial trial, Answered answer, Instant now) {
		Map<UUID, Answered> more = new HashMap<>(this.answers);
		more.put(trial.id(), answer);
		return of(this.protocol, this.trials, more, now);
	}

}
