package io.veridical.console;

import io.veridical.campaign.Condition;

/**
 * A model to be judged, as somebody asks for it.
 *
 * @param model how it is called in the results
 * @param poolId the pool of its fakes
 */
record ConditionWish(String model, String poolId) {

	ConditionWish {
		model = Texts.orElse(model, "");
		poolId = Texts.orElse(poolId, "");
	}

	static ConditionWish empty() {
		return new ConditionWish("", "");
	}

	static ConditionWish of(Condition condition) {
		return new ConditionWish(condition.getModel(), condition.getPoolId().toString());
	}

	boolean isEmpty() {
		return this.model.isBlank() && this.poolId.isBlank();
	}

}
