package io.veridical.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.rater.Consent;
import io.veridical.rater.Consents;
import io.veridical.rater.Rater;
import io.veridical.rater.RaterEntry;
import io.veridical.rater.RaterMark;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a rater into a campaign, once: finds the condition that needs a rater most and
 * deals images this rater has never seen.
 */
@Service
public class TakingPart {

	private final Campaigns campaigns;

	private final RaterEntry raters;

	private final Consents consents;

	private final RaterSessions sessions;

	private final Seating seating;

	private final Clock clock;

	TakingPart(Campaigns campaigns, RaterEntry raters, Consents consents, RaterSessions sessions, Seating seating,
			Clock clock) {
		this.campaigns = campaigns;
		this.raters = raters;
		this.consents = consents;
		this.sessions = sessions;
		this.seating = seating;
		this.clock = clock;
	}

	/**
	 * The session this rater already has in a campaign.
	 */
	@Transactional(readOnly = true)
	public Optional<RaterSession> present(UUID campaignId, RaterMark mark) {
		return this.raters.find(mark)
			.flatMap((rater) -> this.sessions.findByCampaignIdAndRaterId(campaignId, rater.id()));
	}

	/**
	 * Begin a session, or return the one this rater has: whoever comes twice, even at
	 * once, takes part once.
	 * @param language in which the consent was given
	 * @param consentSha256 of the text that was consented to
	 * @throws CampaignIsNotOpen unless the campaign is live
	 * @throws NothingNewToShow if this rater has seen too much of it elsewhere
	 */
	@Transactional
	public RaterSession begin(UUID campaignId, RaterMark mark, String language, String consentSha256) {
		Instant now = this.clock.instant();
		Rater rater = this.raters.enter(mark, now);
		this.seating.queueUp(campaignId);
		return this.sessions.findByCampaignIdAndRaterId(campaignId, rater.id()).orElseGet(() -> {
			Campaign campaign = this.campaigns.findById(campaignId)
				.filter((present) -> present.getStatus() == Campaign.Status.LIVE)
				.orElseThrow(() -> new CampaignIsNotOpen(campaignId));
			this.consents.add(Consent.given(rater.id(), campaignId, consentSha256, language, now));
			return this.seating.seat(campaign, rater, language, now);
		});
	}

}
