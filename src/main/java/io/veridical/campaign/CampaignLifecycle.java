package io.veridical.campaign;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import io.veridical.account.Audit;
import io.veridical.campaign.CampaignIsFixed.Verb;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a researcher does with a campaign once its design stands. Nothing here touches
 * what a judgement was made of.
 */
@Service
public class CampaignLifecycle {

	private final Campaigns campaigns;

	private final Audit audit;

	private final Clock clock;

	CampaignLifecycle(Campaigns campaigns, Audit audit, Clock clock) {
		this.campaigns = campaigns;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Let no new rater in until it is resumed; those under way finish.
	 */
	@Transactional
	public Campaign pause(UUID id) {
		return step(id, "campaign.paused", (campaign) -> campaign.pause(this.clock.instant()));
	}

	@Transactional
	public Campaign resume(UUID id) {
		return step(id, "campaign.resumed", Lifecycle::resume);
	}

	/**
	 * Take a closed campaign out of the lists; everything stays readable.
	 */
	@Transactional
	public Campaign archive(UUID id) {
		return step(id, "campaign.archived", (campaign) -> campaign.archive(this.clock.instant()));
	}

	/**
	 * Put an archived campaign back among the closed ones.
	 */
	@Transactional
	public Campaign unarchive(UUID id) {
		return step(id, "campaign.unarchived", Lifecycle::unarchive);
	}

	/**
	 * Change what may change after launch, because it cannot bias a judgement: the title
	 * and the target.
	 * @param target counted raters for each condition; null for as many as come
	 * @throws UnusableDesign if it can have no such title or target
	 */
	@Transactional
	public Campaign change(UUID id, String title, @Nullable Integer target) {
		return step(id, "campaign.changed", (campaign) -> {
			if (!campaign.getTitle().equals(title.strip())) {
				campaign.rename(title);
			}
			if (!Objects.equals(campaign.getTerms().target(), target)) {
				campaign.retarget(target);
			}
		});
	}

	/**
	 * Delete a draft for good, and its panels with it.
	 * @throws CampaignIsInUse if it was rehearsed, or is required as a qualification
	 */
	@Transactional
	public void delete(UUID id) {
		Campaign campaign = lock(id);
		campaign.expect(Verb.DELETED);
		note("campaign.deleted", campaign, DesignRecord.of(campaign), Map.of());
		try {
			this.campaigns.deleteById(id);
		}
		catch (DataIntegrityViolationException ex) {
			throw new CampaignIsInUse(campaign.getTitle(),
					String.valueOf(ex.getMessage()).contains("campaign_rehearses_a_campaign")
							? CampaignIsInUse.User.REHEARSAL : CampaignIsInUse.User.CAMPAIGN);
		}
	}

	private Campaign step(UUID id, String action, Consumer<Campaign> verb) {
		Campaign campaign = lock(id);
		Map<String, ?> before = standing(campaign);
		verb.accept(campaign);
		Map<String, ?> after = standing(campaign);
		if (!after.equals(before)) {
			note(action, campaign, before, after);
		}
		return this.campaigns.save(campaign);
	}

	private static Map<String, ?> standing(Campaign campaign) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("status", campaign.getStatus());
		values.put("title", campaign.getTitle());
		values.put("target", campaign.getTerms().target());
		return values;
	}

	private void note(String action, Campaign campaign, Map<String, ?> from, Map<String, ?> to) {
		this.audit.changed(action, "campaign", campaign.getId().toString(), campaign.getTitle(), from, to);
	}

	private Campaign lock(UUID id) {
		return this.campaigns.lockById(id).orElseThrow(() -> new UnknownCampaign(id));
	}

}
