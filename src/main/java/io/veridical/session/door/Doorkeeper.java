package io.veridical.session.door;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Admission;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Entry;
import io.veridical.panel.Invitation;
import io.veridical.panel.Panel;
import io.veridical.panel.Panels;
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

	private final Panels panels;

	Doorkeeper(Campaigns campaigns, Attempts attempts, Panels panels) {
		this.campaigns = campaigns;
		this.attempts = attempts;
		this.panels = panels;
	}

	/**
	 * Return only if somebody may take part who has not begun.
	 * @param mark by which this person is known; empty for a browser's first visit
	 * @throws IdNeeded if the campaign wants another kind of mark
	 * @throws InvitationUnusable if the invitation is over, or for another campaign
	 * @throws QualificationNeeded if the campaign requires a pass that is missing, not
	 * complete or has run out
	 * @throws NotQualified if it requires a qualification that this person has failed
	 */
	public void admit(Campaign campaign, Optional<RaterMark> mark, Instant now) {
		Admission admission = campaign.getAdmission();
		if (!fits(admission.entry(), mark.orElse(null))) {
			throw new IdNeeded(campaign.getTitle(), admission.entry());
		}
		Panel panel = mark.map((known) -> invited(campaign, known, now)).orElse(null);
		UUID required = (panel != null && panel.campaignId().equals(campaign.getId())
				&& panel.qualificationId() != null) ? panel.qualificationId() : admission.qualificationId();
		if (required != null) {
			check(campaign, this.campaigns.findById(required).orElseThrow(), mark, now);
		}
	}

	/** The panel of a campaign to which somebody belongs. */
	public Optional<Panel> panel(Campaign campaign, RaterMark mark) {
		return this.panels.of(mark).map(this.panels::of).filter((panel) -> panel.campaignId().equals(campaign.getId()));
	}

	// an invitation opens its campaign, and the qualifications on the way to it
	private @Nullable Panel invited(Campaign campaign, RaterMark mark, Instant now) {
		Invitation invitation = this.panels.of(mark).orElse(null);
		if (invitation == null) {
			return null;
		}
		if (invitation.state(now) != Invitation.State.OPEN) {
			throw new InvitationUnusable(invitation.state(now).text());
		}
		Panel panel = this.panels.of(invitation);
		if (!panel.campaignId().equals(campaign.getId()) && !isOnTheWay(campaign, panel)) {
			throw new InvitationUnusable(InvitationUnusable.ELSEWHERE);
		}
		return panel;
	}

	private boolean isOnTheWay(Campaign campaign, Panel panel) {
		UUID own = panel.qualificationId();
		UUID required = (own != null) ? own
				: this.campaigns.findById(panel.campaignId()).orElseThrow().getAdmission().qualificationId();
		return campaign.getId().equals(required);
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
