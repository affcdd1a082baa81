package io.veridical.scoring;

import java.util.List;
import java.util.UUID;

import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
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

	/**
	 * Two models with raters at the preset's limits, one with none.
	 */
	static CampaignScores timed(String preset) {
		ErrorCounts counts = new ErrorCounts(75, 19, 75, 18);
		List<TimedRater> slow = List.of(new TimedRater(363.25, false, false, counts),
				new TimedRater(440, false, true, counts), new TimedRater(520, false, true, counts));
		List<TimedRater> quick = List.of(new TimedRater(100, true, false, counts),
				new TimedRater(110, true, false, counts));
		return campaign(HypeTime.usual(preset), timed("StyleGAN, truncated", preset, slow),
				timed("BEGAN", preset, quick), timed("nobody yet", preset, List.of()));
	}

	private static ConditionScore timed(String model, String preset, List<TimedRater> raters) {
		return new ConditionScore(new UUID(0, model.hashCode()), model, HypeTime.PROCEDURE, preset, 42,
				HypeTimeScores.of(raters, 42));
	}

	private static CampaignScores campaign(ConditionScore... conditions) {
		return campaign(HypeInfinity.hype2019(), conditions);
	}

	private static CampaignScores campaign(Protocol protocol, ConditionScore... conditions) {
		return new CampaignScores(UUID.fromString("00000000-0000-0000-0000-000000000001"), protocol, 42,
				RaterBootstrap.RESAMPLES, RaterBootstrap.LEVEL, List.of(conditions), Comparisons.NONE);
	}

	private static ConditionScore condition(String model, List<ErrorCounts> raters) {
		return new ConditionScore(new UUID(0, model.hashCode()), model, "HYPE_infinity", "hype-2019", 42,
				HypeInfinityScores.of(raters, 42));
	}

}
