package io.veridical.campaign;

import java.util.UUID;

import io.veridical.campaign.UnusableDesign.Reason;

/**
 * What a condition should be: a model, named as it will stand in the results, and the
 * pool of its images.
 */
public record DraftCondition(String model, UUID poolId) {

	public DraftCondition {
		model = model.strip();
		if (!Name.isUsable(model)) {
			throw new UnusableDesign(Reason.MODEL, model);
		}
	}

}
