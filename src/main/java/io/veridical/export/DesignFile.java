package io.veridical.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.Condition;
import io.veridical.campaign.InferredProtocol;
import io.veridical.campaign.Protocol;
import io.veridical.panel.Panel;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Provenance;
import io.veridical.pool.Truth;
import io.veridical.screening.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's design as a file: everything that was fixed before its first rater came,
 * or, of a past study, what its file lets one infer.
 *
 * @param origin whether the campaign was run here, its judgements were taken in, or
 * simulated raters made them
 * @param protocol the procedure; null of a past study
 * @param inferred what is known of the procedure of a past study; null if run here
 * @param reals the real images; null of a past study
 * @param stimulusEdge at how many pixels, both ways, images were shown; null of a past
 * study
 * @param catchTrials what is mixed into the counted trials; null of a past study
 * @param background the grey around briefly shown images; null without a limit of time
 * @param tutorial how many labelled examples came before practice; null of a past study
 * @param panels of invited people, some perhaps from after its launch; null of a past
 * study
 * @param rules by which its finished sessions count; null of a past study
 */
record DesignFile(UUID id, String title, String slug, String origin, Campaign.Status status, Instant createdAt,
		@Nullable Instant launchedAt, @Nullable Instant closedAt, @Nullable Protocol protocol,
		@Nullable InferredProtocol inferred, @Nullable PoolFile reals, List<ConditionFile> conditions,
		@Nullable Integer stimulusEdge, @Nullable Integer stimulusBytes, @Nullable String background,
		@Nullable CatchFile catchTrials, @Nullable Integer tutorial, @Nullable List<PanelFile> panels,
		@Nullable RuleSet rules) {

	static DesignFile of(Campaign campaign, ImagePools pools, List<Panel> panels) {
		boolean past = campaign.isPast();
		return new DesignFile(campaign.getId(), campaign.getTitle(), campaign.getSlug(),
				campaign.isRehearsal() ? "rehearsal by simulated raters" : past ? "past study" : "run here",
				campaign.getStatus(), campaign.getCreatedAt(), campaign.getLaunchedAt(), campaign.getClosedAt(),
				past ? null : campaign.getProtocol(), InferredProtocol.of(campaign),
				past ? null : PoolFile.of(campaign.getRealPoolId(), pools),
				campaign.getConditions()
					.stream()
					.map((condition) -> new ConditionFile(condition.getModel(), fakes(campaign, condition, pools)))
					.toList(),
				past ? null : campaign.getStimulusEdge(), campaign.getStimulusBytes(), campaign.getBackground(),
				past ? null : CatchFile.of(campaign.getCatchTrials(), pools), past ? null : campaign.getTutorial(),
				past ? null : panels.stream().map(PanelFile::of).toList(), past ? null : campaign.getRules());
	}

	private static @Nullable PoolFile fakes(Campaign campaign, Condition condition, ImagePools pools) {
		return campaign.isPast() ? null : PoolFile.of(condition.getPoolId(), pools);
	}

	/**
	 * A condition: a model, as sampled.
	 *
	 * @param fakes its images; null of a past study
	 */
	record ConditionFile(String model, @Nullable PoolFile fakes) {

	}

	/**
	 * A panel: its name stands in the column {@code panel} of its members' sessions.
	 *
	 * @param qualification the campaign that its members have to have passed; null for
	 * what the campaign asks of everybody
	 */
	record PanelFile(String name, @Nullable UUID qualification, Instant createdAt) {

		static PanelFile of(Panel panel) {
			return new PanelFile(panel.name(), panel.qualificationId(), panel.createdAt());
		}

	}

	/**
	 * Catch trials.
	 *
	 * @param repeats images that come again
	 */
	record CatchFile(List<DrawFile> drawn, int repeats) {

		static CatchFile of(CatchTrials catches, ImagePools pools) {
			return new CatchFile(catches.draws()
				.stream()
				.map((draw) -> new DrawFile((draw.anchor() != null) ? "anchor" : "gold", draw.anchor(), draw.truth(),
						draw.count(), PoolFile.of(draw.poolId(), pools)))
				.toList(), catches.repeats());
		}

	}

	/**
	 * Catch trials from one pool.
	 *
	 * @param kind {@code gold} or {@code anchor}
	 * @param name of an anchor
	 * @param truth what its images count as
	 * @param count how many each session shows
	 */
	record DrawFile(String kind, @Nullable String name, Truth truth, int count, PoolFile images) {

	}

	/**
	 * A pool of images.
	 *
	 * @param sha256 over the digests of its images' pixels, in order
	 */
	record PoolFile(String name, int images, @Nullable String sha256, Provenance provenance) {

		static PoolFile of(UUID poolId, ImagePools pools) {
			ImagePool pool = pools.findById(poolId).orElseThrow();
			return new PoolFile(pool.getName(), pool.getImageCount(), pool.getPixelDigest(), pool.getProvenance());
		}

	}

}
