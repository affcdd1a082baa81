package io.veridical.review;

import java.util.List;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.quality.ReplayedTrial;
import io.veridical.quality.SessionOverride;
import io.veridical.quality.SessionVerdict;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Shape;
import io.veridical.screening.Finding;
import io.veridical.screening.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one session shows.
 *
 * @param verdict null unless it finished under rules
 * @param reason what stood in the form that was refused
 */
record SessionPage(Campaign campaign, SessionLine line, @Nullable SessionVerdict verdict,
		List<SessionOverride> overrides, List<ReplayedTrial> trials, List<SignalCard> cards, String reason) {

	/** Whether a researcher may have a word on it. */
	public boolean isOpen() {
		return !this.campaign.isPast() && this.line.status().equals("FINISHED");
	}

	public boolean isTimed() {
		return this.campaign.getProtocol() instanceof HypeTime;
	}

	/** Those of which the session has a value, and those that rules read. */
	public List<SignalCard> placed() {
		return this.cards.stream().filter((card) -> card.own() != null).toList();
	}

	/** Whether the trials have times. */
	public boolean hasTimes() {
		return this.trials.stream().anyMatch((trial) -> trial.rtMillis() != null);
	}

	/** Response times trial by trial, for wide and narrow places. */
	public List<Plot> times() {
		return Stream.of(Shape.values()).map((shape) -> Strips.times(this.trials).draw(shape)).toList();
	}

	/** Exposures trial by trial, for wide and narrow places. */
	public List<Plot> exposures() {
		return Stream.of(Shape.values()).map((shape) -> Strips.exposures(this.trials).draw(shape)).toList();
	}

	/** Right answers among those that count. */
	public String right() {
		List<ReplayedTrial> counted = this.trials.stream()
			.filter((trial) -> trial.part().equals("counted") && trial.calledFake() != null)
			.toList();
		long right = counted.stream().filter((trial) -> Boolean.TRUE.equals(trial.correct())).count();
		return right + " / " + counted.size();
	}

	/** An observed value as it is written. */
	public String observed(Finding finding) {
		return (finding.observed() != null) ? SignalScale.text(finding.rule().signal(), finding.observed()) : "\u2013";
	}

	/** When a word was said, in UTC. */
	public String at(SessionOverride word) {
		return SessionLine.minute(word.at());
	}

	/** A limit as it is written. */
	public String limit(Rule rule) {
		return SignalScale.text(rule.signal(), rule.limit());
	}

}
