package io.veridical.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.panel.Panel;
import io.veridical.rater.Consent;
import io.veridical.rater.Consents;
import io.veridical.rater.Rater;
import io.veridical.rater.RaterEntry;
import io.veridical.rater.RaterMark;
import io.veridical.session.RaterSession.Arrival;
import io.veridical.session.door.Attempt;
import io.veridical.session.door.Attempts;
import io.veridical.session.door.Doorkeeper;
import org.jspecify.annotations.Nullable;

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

	private final Attempts attempts;

	private final Doorkeeper doorkeeper;

	private final Clock clock;

	TakingPart(Campaigns campaigns, RaterEntry raters, Consents consents, RaterSessions sessions, Seating seating,
			Attempts attempts, Doorkeeper doorkeeper, Clock clock) {
		this.campaigns = campaigns;
		this.raters = raters;
		this.consents = consents;
		this.sessions = sessions;
		this.seating = seating;
		this.attempts = attempts;
		this.doorkeeper = doorkeeper;
		this.clock = clock;
	}

	/**
	 * The session this rater already has in a campaign.
	 */
	@Transactional(readOnly = true)
	public Optional<RaterSession> present(UUID campaignId, RaterMark mark) {
		return present(this.campaigns.findById(campaignId).orElseThrow(), mark, this.clock.instant());
	}

	// a pass that has run out is as good as none, and may be renewed
	private Optional<RaterSession> present(Campaign campaign, RaterMark mark, Instant now) {
		if (campaign.isQualification()) {
			return this.attempts.latest(campaign, mark, now)
				.filter((attempt) -> !attempt.mayBeRenewed())
				.flatMap((attempt) -> this.sessions.findByToken(attempt.token()));
		}
		return this.raters.find(mark)
			.flatMap((rater) -> this.sessions.findByCampaignIdAndRaterId(campaign.getId(), rater.id()));
	}

	/**
	 * Return only if somebody may begin who has not begun; see
	 * {@link Doorkeeper#admit(Campaign, Optional, Instant)}.
	 * @throws CampaignIsFull if nobody may begin any more
	 */
	@Transactional(readOnly = true)
	public void admit(Campaign campaign, Optional<RaterMark> mark) {
		this.seating.expectRoom(campaign, this.clock.instant());
		this.doorkeeper.admit(campaign, mark, this.clock.instant());
	}

	/**
	 * Begin a session for no other campaign's sake.
	 */
	@Transactional
	public RaterSession begin(UUID campaignId, RaterMark mark, String language, String consentSha256) {
		return begin(campaignId, mark, null, language, consentSha256);
	}

	/**
	 * Begin a session, or return the one this rater has: whoever comes twice, even at
	 * once, takes part once.
	 * @param cameFor the campaign that sent the rater to this qualification, by its part
	 * of the address; null for none
	 * @param language in which the consent was given
	 * @param consentSha256 of the text that was consented to
	 * @throws CampaignIsNotOpen unless the campaign is live
	 * @throws CampaignIsFull if it has as many raters as it wants
	 * @throws NothingNewToShow if this rater has seen too much of it elsewhere
	 */
	@Transactional
	public RaterSession begin(UUID campaignId, RaterMark mark, @Nullable String cameFor, String language,
			String consentSha256) {
		Instant now = this.clock.instant();
		Rater rater = this.raters.enter(mark, now);
		this.seating.queueUp(campaignId);
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow(() -> new CampaignIsNotOpen(campaignId));
		return present(campaign, mark, now).orElseGet(() -> {
			if (campaign.getStatus() != Campaign.Status.LIVE) {
				throw new CampaignIsNotOpen(campaignId);
			}
			this.doorkeeper.admit(campaign, Optional.of(mark), now);
			this.consents.add(Consent.given(rater.id(), campaignId, consentSha256, language, now));
			return this.seating.seat(campaign, rater, arrival(campaign, mark, cameFor, now), language, now);
		});
	}

	private Arrival arrival(Campaign campaign, RaterMark mark, @Nullable String cameFor, Instant now) {
		if (!campaign.isQualification()) {
			return new Arrival(1, null, this.doorkeeper.panel(campaign, mark).map(Panel::id).orElse(null));
		}
		int earlier = this.attempts.latest(campaign, mark, now).map(Attempt::number).orElse(0);
		return new Arrival(earlier + 1, sender(campaign, cameFor).map(Campaign::getId).orElse(null), null);
	}

	/**
	 * The campaign that sends raters to a qualification.
	 * @param slug its part of the address; null for none
	 */
	Optional<Campaign> sender(Campaign qualification, @Nullable String slug) {
		return Optional.ofNullable(slug)
			.flatMap(this.campaigns::findBySlug)
			.filter((campaign) -> qualification.isQualification() && !campaign.isQualification()
					&& campaign.getStatus() == Campaign.Status.LIVE);
	}

}
