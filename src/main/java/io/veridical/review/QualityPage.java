package io.veridical.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.quality.ExclusionCounts;
import io.veridical.screening.Rule;
import io.veridical.screening.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What the overview of a campaign's sessions shows.
 *
 * @param sort the signal by which they are listed; null: by when they began
 * @param shown how many sessions each filter lets through
 * @param drift null if there are too few sessions to tell
 */
record QualityPage(Campaign campaign, ExclusionCounts counts, RealPool reals, @Nullable Drift drift,
		List<SignalCard> cards, Show show, Map<Show, Integer> shown, @Nullable Signal sort, boolean descending,
		List<SessionLine> lines, Paging paging) {

	/**
	 * The signal of the last column: what they are sorted by, or the first with a rule.
	 */
	public List<SignalCard> ruled() {
		return this.cards.stream().filter((card) -> card.rule() != null).toList();
	}

	public List<SignalCard> others() {
		return this.cards.stream().filter((card) -> card.rule() == null).toList();
	}

	/** The signals that stand in columns of their own, the one that sorts first. */
	public List<Signal> columns() {
		List<Signal> usual = ruled().stream()
			.filter((card) -> card.plot().marks().size() > 0)
			.map(SignalCard::signal)
			.filter((signal) -> signal != this.sort)
			.limit((this.sort != null) ? 3 : 4)
			.toList();
		return (this.sort == null) ? usual : Stream.concat(Stream.of(this.sort), usual.stream()).toList();
	}

	/** A limit as it is written. */
	public String limit(Rule rule) {
		return SignalScale.text(rule.signal(), rule.limit());
	}

}
