package io.veridical.campaign;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import io.veridical.campaign.Campaign.Status;
import io.veridical.campaign.UnusableDesign.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Whether raters can become what a design wants them to be.
 */
@Component
class AdmissionChecks {

	private final Campaigns campaigns;

	AdmissionChecks(Campaigns campaigns) {
		this.campaigns = campaigns;
	}

	/**
	 * Refuse to require what is no qualification, and a generator that would have more
	 * than its share of one.
	 */
	void checkDraft(DraftCampaign design) {
		required(design.admission().qualificationId());
		if (design.admission().passing() != null) {
			Set<UUID> pools = new HashSet<>();
			for (DraftCondition condition : design.conditions()) {
				if (!pools.add(condition.poolId())) {
					throw new UnusableDesign(Reason.QUALIFICATION_POOL_TWICE, condition.model());
				}
			}
		}
	}

	/**
	 * Refuse also to require what nobody can pass.
	 */
	void checkLaunch(Campaign campaign) {
		Campaign qualification = required(campaign.getAdmission().qualificationId());
		if (qualification != null && qualification.getStatus() != Status.LIVE) {
			throw new QualificationIsNotLive(qualification);
		}
	}

	private @Nullable Campaign required(@Nullable UUID id) {
		return (id != null) ? this.campaigns.findById(id)
			.filter(Campaign::isQualification)
			.orElseThrow(() -> new UnusableDesign(Reason.NO_QUALIFICATION, id)) : null;
	}

}
