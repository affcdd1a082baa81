package io.veridical.export;

import java.util.function.Function;

import io.veridical.quality.Device;
import io.veridical.session.SessionRow;
import org.jspecify.annotations.Nullable;

/**
 * A session together with the family of its device.
 */
record SessionLine(SessionRow session, Device device) {

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
