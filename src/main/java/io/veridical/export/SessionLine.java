package io.veridical.export;

import java.util.function.Function;
import java.util.stream.Collectors;

import io.veridical.quality.Device;
import io.veridical.quality.SessionOverride;
import io.veridical.quality.SessionVerdict;
import io.veridical.session.SessionRow;
import io.veridical.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A session together with the family of its device, what the rules of its campaign say of
 * it, and the last word on it.
 */
record SessionLine(SessionRow session, Device device, @Nullable SessionVerdict verdict, @Nullable Json findings,
		@Nullable SessionOverride override) {

	/**
	 * Whether it is left out; nothing where that is not asked: a session that is not
	 * finished does not count.
	 */
	@Nullable Object isExcluded() {
		return (this.session.status() == SessionStatus.FINISHED) ? this.session.excluded() : null;
	}

	/** The broken rules; nothing unless it finished under rules. */
	@Nullable Object brokenRules() {
		return (this.verdict != null) ? this.verdict.broken()
			.stream()
			.map((finding) -> finding.rule().name())
			.collect(Collectors.joining(" ")) : null;
	}

	@Nullable Object overridden(Function<SessionOverride, Object> value) {
		return (this.override != null) ? value.apply(this.override) : null;
	}

	@Nullable Object look(Function<SessionRow.Device, @Nullable Object> value) {
		return (this.session.device() != null) ? value.apply(this.session.device()) : null;
	}

	/** Nothing where trials have no verdicts. */
	@Nullable Object timed(Object value) {
		return (this.session.verified() + this.session.bad() + this.session.unverified() > 0) ? value : null;
	}

	/** The share of bad trials, those without an answer included. */
	double badShare() {
		int trials = this.session.judgements() + this.session.interrupted();
		return (double) (this.session.bad() + this.session.interrupted()) / trials;
	}

}
