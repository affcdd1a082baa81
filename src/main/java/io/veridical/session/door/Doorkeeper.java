package io.veridical.session.door;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Admission;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Entry;
import io.veridical.rater.RaterMark;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Lets people into a campaign by its {@link Admission}.
 */
@Service
public class Doorkeeper {

	private final Campaigns campaigns;

	private final Attempts attempts;

	Doorkeeper(Campaigns campaigns, Attempts attempts) {
		this.campaigns = campaigns;
		this.attempts = attempts;
	}

	/**
	 * Return only if somebody may take part who has not begun.
	 * @param mark by which this person is known; empty for a browser's first visit
	 * @throws IdNeeded if the campaign wants another kind of mark
	 * @throws QualificationNeeded if the campaign requires a pass that is missing, not
	 * complete or has run out
	 * @throws NotQualified if it requires a qualification that this person has failed
	 */
	public void admit(Campaign campaign, Optional<RaterMark> mark, Instant now) {
		Admission admission = campaign.getAdmission();
		if (!fits(admission.entry(), mark.orElse(null))) {
			throw new IdNeeded(campaign.getTitle(), admission.entry());
		}
		UUID required = admission.qualificationId();
		if (required != null) {
			check(campaign, this.campaigns.findById(required).orElseThrow(), mark, now);
		}
	}

	private static boolean fits(Entry entry, @Nullable RaterMark mark) {
		return switch (entry) {
			case ANYONE -> true;
			case KNOWN -> mark != null && !mark.isBrowser();
			case INVITED -> mark != null && mark.isInvitation();
		};
	}

	private void check(Campaign campaign, Campaign qualification, Optional<RaterMark> mark, Instant now) {
		Attempt attempt = mark.flatMap((known) -> this.attempts.latest(qualification, known, now)).orElse(null);
		if (attempt != null && attempt.state() == Attempt.State.PASSED) {
			return;
		}
		if (attempt != null && attempt.state() == Attempt.State.FAILED) {
			throw new NotQualified(campaign.getTitle(), attempt.token());
		}
		throw new QualificationNeeded(qualification.getSlug(), campaign.getSlug());
	}

}
