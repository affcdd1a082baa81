package io.veridical.scoring;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeInfinity;
import io.veridical.session.CaughtTrials;
import io.veridical.session.CaughtTrials.AnchorCounts;
import io.veridical.statistics.Interval;

import org.springframework.stereotype.Service;

/**
 * How often raters were wrong about the anchors of a campaign, which are no part of any
 * score: where a known score lies on this campaign's scale.
 */
@Service
public class Anchors {

	private final Campaigns campaigns;

	private final CaughtTrials caught;

	Anchors(Campaigns campaigns, CaughtTrials caught) {
		this.campaigns = campaigns;
		this.caught = caught;
	}

	/**
	 * The anchors that were judged, by name; none where exposures are limited, because
	 * anchors are shown as long as the preset can ask for and have no threshold.
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public List<AnchorError> of(UUID campaignId) {
		boolean percent = this.campaigns.findById(campaignId).orElseThrow().getProtocol() instanceof HypeInfinity;
		return percent ? this.caught.anchors(campaignId).stream().map(AnchorError::of).toList() : List.of();
	}

	/**
	 * The error of one anchor.
	 *
	 * @param fake whether its images count as fake
	 * @param percent wrong ones of the judgements
	 * @param interval Wilson's, at 95 %, as if every judgement were another rater's
	 */
	public record AnchorError(String name, boolean fake, int raters, int judgements, double percent,
			Interval interval) {

		static AnchorError of(AnchorCounts counts) {
			return new AnchorError(counts.anchor(), counts.fake(), counts.raters(), counts.judgements(),
					100.0 * counts.wrong() / counts.judgements(), Wilson.percent(counts.wrong(), counts.judgements()));
		}

		/** Lower and upper bound, as the page writes them. */
		public String range() {
			return String.format(Locale.ROOT, "[%.1f, %.1f]", this.interval.lower(), this.interval.upper());
		}

		/** The share of wrong ones, as the page writes it. */
		public String error() {
			return String.format(Locale.ROOT, "%.1f", this.percent);
		}

	}

}
