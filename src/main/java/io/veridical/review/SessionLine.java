package io.veridical.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.veridical.screening.Finding;
import io.veridical.screening.Signal;
import org.jspecify.annotations.Nullable;

/**
 * One session in the list of a campaign's sessions.
 *
 * @param session its id, or its name in a past study
 * @param address the last part of its page's address
 * @param rater a random id, or the name in a past study
 * @param status in capital letters
 * @param broken what its verdict lists as broken
 * @param overridden whether a researcher had the last word
 */
public record SessionLine(String session, String address, String rater, String model, String status,
		@Nullable Instant startedAt, @Nullable Instant endedAt, boolean excluded, List<Finding> broken,
		boolean overridden, Map<Signal, Double> signals) {

	/** When it began, in UTC; null if nobody noted it. */
	public @Nullable String began() {
		return (this.startedAt != null) ? minute(this.startedAt) : null;
	}

	/** When it ended, in UTC; null if it has not, or nobody noted it. */
	public @Nullable String ended() {
		return (this.endedAt != null) ? minute(this.endedAt) : null;
	}

	static String minute(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').replace(":00Z", "");
	}

	/** The first characters of a long id. */
	public String shortName() {
		return (this.session.length() == 36) ? this.session.substring(0, 8) : this.session;
	}

	/** As message codes end: what became of it. */
	public String state() {
		if (!this.status.equals("FINISHED")) {
			return this.status.toLowerCase(Locale.ROOT);
		}
		return (this.excluded ? "excluded" : "kept") + (this.overridden ? ".by-hand" : "");
	}

	/** A signal's value as it is written; null without one. */
	public @Nullable String value(Signal signal) {
		Double value = this.signals.get(signal);
		return (value != null) ? SignalScale.text(signal, value) : null;
	}

	/** Whether a broken rule reads the signal. */
	public boolean breaks(Signal signal) {
		return this.broken.stream().anyMatch((finding) -> finding.rule().signal() == signal);
	}

}
