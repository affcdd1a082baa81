package io.veridical.campaign;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a researcher does with a campaign, from the first draft to its close.
 */
@Service
public class CampaignDesign {

	private final Campaigns campaigns;

	private final Addresses addresses;

	private final PoolChecks pools;

	private final AdmissionChecks admission;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final RandomGenerator seeds = new SecureRandom();

	CampaignDesign(Campaigns campaigns, Addresses addresses, PoolChecks pools, AdmissionChecks admission,
			ApplicationEventPublisher events, Clock clock) {
		this.campaigns = campaigns;
		this.addresses = addresses;
		this.pools = pools;
		this.admission = admission;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Start a campaign that is open to changes.
	 */
	@Transactional
	public Campaign draft(DraftCampaign design) {
		this.pools.checkDraft(design);
		this.admission.checkDraft(design);
		return this.campaigns.save(Campaign.draft(this.addresses.choose(design), design, this.seeds.nextLong(),
				this.seeds.nextLong(), this.clock.instant()));
	}

	/**
	 * Replace the design of a draft. A design without a slug keeps the present address.
	 */
	@Transactional
	public Campaign edit(UUID id, DraftCampaign design) {
		this.pools.checkDraft(design);
		this.admission.checkDraft(design);
		Campaign campaign = lock(id);
		campaign.edit(this.addresses.choose(design, campaign), design);
		return this.campaigns.save(campaign);
	}

	/**
	 * Fix the design for good and have the images made ready in the background; the
	 * campaign goes live when they are.
	 */
	@Transactional
	public Campaign launch(UUID id) {
		Campaign campaign = lock(id);
		campaign.launch();
		this.pools.checkLaunch(campaign);
		this.admission.checkLaunch(campaign);
		this.events.publishEvent(new CampaignLaunched(id));
		return this.campaigns.save(campaign);
	}

	/**
	 * Let no new rater in; those under way may finish.
	 */
	@Transactional
	public Campaign close(UUID id) {
		Campaign campaign = lock(id);
		campaign.close(this.clock.instant());
		return this.campaigns.save(campaign);
	}

	/**
	 * Make a campaign of a study whose judgements were made elsewhere; they are still to
	 * be written, in the same transaction.
	 */
	@Transactional
	public Campaign past(PastStudy study) {
		return this.campaigns.saveAndFlush(
				Campaign.past(this.addresses.choose(study), study, this.seeds.nextLong(), this.clock.instant()));
	}

	/**
	 * Copy a campaign for simulated raters, and launch the copy.
	 * @throws NotToBeRehearsed of a past study or another rehearsal
	 */
	@Transactional
	public Campaign rehearse(UUID id) {
		Campaign original = this.campaigns.findById(id).orElseThrow(() -> new UnknownCampaign(id));
		if (original.isPast() || original.isRehearsal()) {
			throw new NotToBeRehearsed(original);
		}
		Campaign copy = Campaign.rehearsal(this.addresses.chooseForRehearsal(original), original, this.seeds.nextLong(),
				this.seeds.nextLong(), this.clock.instant());
		return launch(this.campaigns.saveAndFlush(copy).getId());
	}

	/**
	 * Delete a rehearsal, whose sessions are deleted before: nobody made its judgements.
	 * @throws IllegalStateException of any other campaign
	 */
	@Transactional
	public void forget(UUID id) {
		Campaign campaign = lock(id);
		if (!campaign.isRehearsal()) {
			throw new IllegalStateException("Only a rehearsal is deleted; %s is none".formatted(campaign.getSlug()));
		}
		this.campaigns.deleteById(id);
	}

	private Campaign lock(UUID id) {
		return this.campaigns.lockById(id).orElseThrow(() -> new UnknownCampaign(id));
	}

}
