package io.veridical.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.InferredProtocol;
import io.veridical.campaign.OwnTexts;
import io.veridical.campaign.Pay;
import io.veridical.campaign.Protocol;
import io.veridical.screening.RuleSet;

/**
 * A campaign as scripts read it.
 *
 * @param status {@code draft}, {@code preparing}, {@code live}, {@code paused},
 * {@code closed} or {@code archived}
 * @param past whether its judgements were made elsewhere and taken in: then it has no
 * pools, images and raters' address
 * @param simulated whether only simulated raters judge it
 * @param rehearsalOf the campaign that a rehearsal is a copy of; null of any other
 * @param raterPath where raters begin
 * @param protocol the procedure; null of a past study
 * @param inferred what the file of a past study says of its procedure; null if run here
 * @param catchTrials what is mixed into the counted trials; null of a past study
 * @param stimulusBytes the length of every stimulus file; null until the campaign is live
 * @param seed from which raters are dealt to conditions and shown their images; a text,
 * because not every 64-bit number survives JSON; null of a past study
 * @param scoringSeed from which scores are resampled; a text as well
 * @param prepared how many images are ready to be shown, masks not counted
 * @param failure why the last preparation failed; null if it did not
 * @param admission who may judge; null of a past study
 * @param rules by which its finished sessions count; null of a past study
 * @param target counted raters wanted for each condition; null for as many as come
 * @param tutorial how many labelled examples come before practice; null of a past study
 * @param texts what raters are told in its own words; null for the standard words
 * @param pay what raters are promised; null for nothing
 * @param unprotected whether the same person can come again, unknown
 */
record CampaignView(UUID id, String title, String slug, Campaign.Status status, boolean past, boolean simulated,
		@Nullable UUID rehearsalOf, @Nullable String raterPath, @Nullable UUID realPoolId,
		List<ConditionView> conditions, @Nullable Protocol protocol, @Nullable InferredProtocol inferred,
		@Nullable Integer stimulusEdge, @Nullable CatchTrials catchTrials, @Nullable Integer stimulusBytes,
		@Nullable String seed, String scoringSeed, int prepared, @Nullable String failure, Instant createdAt,
		@Nullable Instant launchedAt, @Nullable Instant pausedAt, @Nullable Instant closedAt,
		@Nullable Instant archivedAt, @Nullable Integer target, @Nullable OwnTexts texts, @Nullable Pay pay,
		@Nullable AdmissionView admission, boolean unprotected, @Nullable RuleSet rules, @Nullable Integer tutorial) {

	/**
	 * @param images how many are to be made ready
	 */
	static CampaignView of(Campaign campaign, int images) {
		boolean past = campaign.isPast();
		return new CampaignView(campaign.getId(), campaign.getTitle(), campaign.getSlug(), campaign.getStatus(), past,
				campaign.isRehearsal(), campaign.getRehearsalOf(), past ? null : "/take/" + campaign.getSlug(),
				past ? null : campaign.getRealPoolId(),
				campaign.getConditions()
					.stream()
					.map((condition) -> new ConditionView(condition.getId(), condition.getModel(),
							past ? null : condition.getPoolId()))
					.toList(),
				past ? null : campaign.getProtocol(), InferredProtocol.of(campaign),
				past ? null : campaign.getStimulusEdge(), past ? null : campaign.getCatchTrials(),
				campaign.getStimulusBytes(), past ? null : Long.toString(campaign.getSeed()),
				Long.toString(campaign.getScoringSeed()), Math.min(campaign.getPrepared(), images),
				campaign.getFailure(), campaign.getCreatedAt(), campaign.getLaunchedAt(), campaign.getPausedAt(),
				campaign.getClosedAt(), campaign.getArchivedAt(), campaign.getTerms().target(),
				campaign.getTerms().texts(), campaign.getTerms().pay(), past ? null : AdmissionView.of(campaign),
				!past && !campaign.isRehearsal() && campaign.getAdmission().unprotected(),
				past ? null : campaign.getRules(), past ? null : campaign.getTutorial());
	}

	/** One model of a campaign. */
	record ConditionView(UUID id, String model, @Nullable UUID poolId) {

	}

}
