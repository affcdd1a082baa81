package io.veridical.console;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Campaign;

/**
 * How far a campaign has come, as the page shows it and keeps asking.
 *
 * @param status where it stands
 * @param prepared images, and then masks, made ready so far
 * @param images images to be made ready
 * @param masks masks to be made after them; 0 if the protocol wants none
 * @param failure why the last preparation failed; null if it did not
 * @param conditions the counts of each model, in the campaign's order
 */
record CampaignProgress(Campaign.Status status, int prepared, int images, int masks, @Nullable String failure,
		List<ConditionCounts> conditions) {

	/** Images made ready so far. */
	public int preparedImages() {
		return Math.min(this.prepared, this.images);
	}

	/** Masks made so far. */
	public int preparedMasks() {
		return this.prepared - preparedImages();
	}

	/** Sessions that count for a score. */
	public int finished() {
		return this.conditions.stream().mapToInt(ConditionCounts::finished).sum();
	}

	/** Sessions under way. */
	public int active() {
		return this.conditions.stream().mapToInt(ConditionCounts::active).sum();
	}

	/**
	 * The sessions of one model.
	 *
	 * @param active under way
	 * @param finished with every trial judged
	 * @param withdrawn by the rater
	 * @param unusable ended because too many trials were not shown as asked for
	 * @param incompatible whose device will not do
	 * @param excluded of the finished, those left out by a rule or a researcher
	 * @param judgements stored, of active and finished sessions, practice not counted
	 */
	record ConditionCounts(UUID conditionId, String model, int active, int finished, int withdrawn, int unusable,
			int incompatible, int excluded, int judgements) {

	}

}
