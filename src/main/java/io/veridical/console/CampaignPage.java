package io.veridical.console;

import java.util.List;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Condition;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.pool.GeneratedElsewhere;
import io.veridical.pool.ImagePool;
import io.veridical.pool.Provenance;
import io.veridical.pool.Sampled;

/**
 * What a campaign's page shows.
 *
 * @param reals the pool of real images
 * @param models each condition with the pool of its fakes
 * @param raterLink the whole address for raters
 */
record CampaignPage(Campaign campaign, ImagePool reals, List<Model> models, CampaignProgress progress,
		String raterLink) {

	public Protocol protocol() {
		return this.campaign.getProtocol();
	}

	/** Whether exposures are limited, and their timing is worth a report. */
	public boolean isTime() {
		return protocol() instanceof HypeTime;
	}

	public String status() {
		return this.campaign.getStatus().text();
	}

	/** Whether raters have been or may be at work. */
	public boolean isOpened() {
		return this.campaign.getLaunchedAt() != null;
	}

	/**
	 * Whether its numbers may change by themselves: who is under way when it is closed
	 * may finish.
	 */
	public boolean isMoving() {
		return switch (this.campaign.getStatus()) {
			case PREPARING, LIVE -> true;
			case CLOSED -> this.progress.active() > 0;
			case DRAFT -> false;
		};
	}

	/** A condition and the pool of its fakes. */
	record Model(Condition condition, ImagePool fakes) {

		/** Who made the fakes, and how, as far as it is known. */
		public String origin() {
			Provenance provenance = this.fakes.getProvenance();
			if (provenance instanceof Sampled sampled) {
				return sampled.generator() + ", " + sampled.prior() + ", " + sampled.truncation() + ", seed "
						+ sampled.seed();
			}
			return (provenance instanceof GeneratedElsewhere elsewhere) ? elsewhere.model() : "";
		}

	}

}
