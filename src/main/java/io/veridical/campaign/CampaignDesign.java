package io.veridical.campaign;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.veridical.account.Audit;

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

	private final Audit audit;

	private final Clock clock;

	private final RandomGenerator seeds = new SecureRandom();

	CampaignDesign(Campaigns campaigns, Addresses addresses, PoolChecks pools, AdmissionChecks admission,
			ApplicationEventPublisher events, Audit audit, Clock clock) {
		this.campaigns = campaigns;
		this.addresses = addresses;
		this.pools = pools;
		this.admission = admission;
		this.events = events;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Start a campaign that is open to changes.
	 */
	@Transactional
	public Campaign draft(DraftCampaign design) {
		this.pools.checkDraft(design);
		this.admission.checkDraft(design);
		Campaign campaign = this.campaigns.save(Campaign.draft(this.addresses.choose(design), design,
				this.seeds.nextLong(), this.seeds.nextLong(), this.clock.instant()));
		note("campaign.created", campaign, Map.of(), DesignRecord.of(campaign));
		return campaign;
	}

	/**
	 * Replace the design of a draft. A design without a slug keeps the present address.
	 */
	@Transactional
	public Campaign edit(UUID id, DraftCampaign design) {
		this.pools.checkDraft(design);
		this.admission.checkDraft(design);
		Campaign campaign = lock(id);
		Map<String, ?> before = DesignRecord.of(campaign);
		campaign.edit(this.addresses.choose(design, campaign), design);
		note("campaign.edited", campaign, before, DesignRecord.of(campaign));
		return this.campaigns.save(campaign);
	}

	/**
	 * Fix the design for good and have the images made ready in the background; the
	 * campaign goes live when they are.
	 */
	@Transactional
	public Campaign launch(UUID id) {
		Campaign campaign = lock(id);
		Campaign.Status before = campaign.getStatus();
		campaign.launch();
		this.pools.checkLaunch(campaign);
		this.admission.checkLaunch(campaign);
		this.events.publishEvent(new CampaignLaunched(id));
		note("campaign.launched", campaign, Map.of("status", before), Map.of("status", campaign.getStatus()));
		return this.campaigns.save(campaign);
	}

	/**
	 * Let no new rater in; those under way may finish.
	 */
	@Transactional
	public Campaign close(UUID id) {
		Campaign campaign = lock(id);
		Campaign.Status before = campaign.getStatus();
		campaign.close(this.clock.instant());
		note("campaign.closed", campaign, Map.of("status", before), Map.of("status", campaign.getStatus()));
		return this.campaigns.save(campaign);
	}

	/**
	 * Make a campaign of a study whose judgements were made elsewhere; they are still to
	 * be written, in the same transaction.
	 */
	@Transactional
	public Campaign past(PastStudy study) {
		Campaign campaign = this.campaigns.saveAndFlush(
				Campaign.past(this.addresses.choose(study), study, this.seeds.nextLong(), this.clock.instant()));
		note("campaign.imported", campaign, Map.of(), DesignRecord.of(campaign));
		return campaign;
	}

	/**
	 * Copy a campaign for simulated raters, and launch the copy.
	 * @throws NotToBeRehearsed of a past study, a qualification or another rehearsal
	 */
	@Transactional
	public Campaign rehearse(UUID id) {
		Campaign original = this.campaigns.findById(id).orElseThrow(() -> new UnknownCampaign(id));
		if (original.isPast() || original.isRehearsal() || original.isQualification()) {
			throw new NotToBeRehearsed(original);
		}
		Campaign copy = Campaign.rehearsal(this.addresses.chooseForRehearsal(original), original, this.seeds.nextLong(),
				this.seeds.nextLong(), this.clock.instant());
		this.audit.changed("rehearsal.started", "rehearsal", copy.getId().toString(), copy.getTitle(), Map.of(),
				Map.of("campaign", original.getId()));
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
		this.audit.changed("rehearsal.deleted", "rehearsal", id.toString(), campaign.getTitle(), Map.of(), Map.of());
	}

	// what becomes of a rehearsal is the application's doing
	private void note(String action, Campaign campaign, Map<String, ?> from, Map<String, ?> to) {
		if (!campaign.isRehearsal()) {
			this.audit.changed(action, "campaign", campaign.getId().toString(), campaign.getTitle(), from, to);
		}
	}

	private Campaign lock(UUID id) {
		return this.campaigns.lockById(id).orElseThrow(() -> new UnknownCampaign(id));
	}

}
