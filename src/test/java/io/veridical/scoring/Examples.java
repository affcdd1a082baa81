package io.veridical.scoring;

import java.util.List;
import java.util.UUID;

import io.veridical.psychophysics.ErrorCounts;

/**
 * Campaigns whose scores are worth looking at.
 */
final class Examples {

	private Examples() {
	}

	/**
	 * Two models with many raters, one with one, one with none.
	 */
	static CampaignScores dgmEval() {
		return campaign(condition("LSGM-ODE", OpenData.sessions(OpenData.DGM_EVAL, "LSGM-ODE")),
				condition("WGAN-GP", OpenData.sessions(OpenData.DGM_EVAL, "WGAN-GP")),
				condition("One rater so far <&>", List.of(new ErrorCounts(50, 28, 50, 27))),
				condition("A model with quite a long name, psi 0.7, resampled", List.of()));
	}

	static CampaignScores nobodyYet() {
		return campaign(condition("fashion-4-late psi 0.7", List.of()));
	}

	static CampaignScores hyperReal() {
		return campaign(
				condition("too good", List.of(new ErrorCounts(50, 45, 50, 48), new ErrorCounts(50, 46, 50, 49))));
	}

	private static CampaignScores campaign(ConditionScore... conditions) {
		return new CampaignScores(UUID.fromString("00000000-0000-0000-0000-000000000001"), 42,
				HypeInfinityScores.RESAMPLES, HypeInfinityScores.LEVEL, List.of(conditions));
	}

	private static ConditionScore condition(String model, List<ErrorCounts> raters) {
		return new ConditionScore(new UUID(0, model.hashCode()), model, "HYPE_infinity", "hype-2019", 42,
				HypeInfinityScores.of(raters, 42));
	}

}
