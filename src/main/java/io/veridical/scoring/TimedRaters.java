package io.veridical.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.veridical.campaign.HypeTime;
import io.veridical.session.SessionStatus;
import io.veridical.session.TimedTrial;

/**
 * Takes the judgements of a timed campaign as they are read, session by session, and
 * keeps a figure for each finished rater: one session at a time is in memory.
 */
final class TimedRaters implements Consumer<TimedTrial> {

	private final HypeTime protocol;

	private final Map<UUID, List<TimedRater>> raters = new HashMap<>();

	private final List<TimedTrial> session = new ArrayList<>();

	TimedRaters(HypeTime protocol) {
		this.protocol = protocol;
	}

	@Override
	public void accept(TimedTrial trial) {
		if (!this.session.isEmpty() && !this.session.get(0).sessionId().equals(trial.sessionId())) {
			count();
		}
		if (trial.sessionStatus() == SessionStatus.FINISHED) {
			this.session.add(trial);
		}
	}

	/**
	 * @return each condition's raters, in the order they began
	 */
	Map<UUID, List<TimedRater>> byCondition() {
		count();
		return this.raters;
	}

	private void count() {
		if (!this.session.isEmpty()) {
			TimedRater rater = TimedRater.of(this.protocol, this.session);
			if (rater != null) {
				this.raters.computeIfAbsent(this.session.get(0).conditionId(), (id) -> new ArrayList<>()).add(rater);
			}
			this.session.clear();
		}
	}

}
