package io.veridical.session;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Passing;
import io.veridical.session.DebriefPage.Pass;
import io.veridical.session.door.Attempt;
import io.veridical.session.door.Attempt.State;
import io.veridical.session.door.Attempts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells a rater at the end of a qualification what came out, and where to go on.
 */
@Component
class Passes {

	private final Campaigns campaigns;

	private final Attempts attempts;

	private final Clock clock;

	Passes(Campaigns campaigns, Attempts attempts, Clock clock) {
		this.campaigns = campaigns;
		this.attempts = attempts;
		this.clock = clock;
	}

	/** Empty unless the session is a finished one of a qualification. */
	Optional<Pass> of(RaterSession session, Campaign campaign) {
		if (!campaign.isQualification() || session.getStatus() != SessionStatus.FINISHED) {
			return Optional.empty();
		}
		return this.attempts.of(campaign, session.getId(), this.clock.instant())
			.map((attempt) -> pass(session, campaign, attempt));
	}

	private Pass pass(RaterSession session, Campaign campaign, Attempt attempt) {
		Passing passing = Objects.requireNonNull(campaign.getAdmission().passing());
		Campaign study = (session.getCameFor() != null) ? this.campaigns.findById(session.getCameFor()).orElseThrow()
				: null;
		return new Pass(attempt.state() != State.FAILED, passing.percent(), passing.needed(attempt.reals()),
				passing.needed(attempt.fakes()),
				(attempt.until() != null) ? attempt.until().atOffset(ZoneOffset.UTC).toLocalDate().toString() : null,
				(study != null) ? study.getTitle() : null, onward(session, attempt, study));
	}

	private static @Nullable String onward(RaterSession session, Attempt attempt, @Nullable Campaign study) {
		boolean open = study != null && study.getStatus() == Campaign.Status.LIVE && attempt.state() == State.PASSED;
		return (open && study != null) ? Visitor.onward(study.getSlug(), session) : null;
	}

}
