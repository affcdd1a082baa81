package io.veridical.scoring.results;

import io.veridical.scoring.PanelScore;
import org.jspecify.annotations.Nullable;

/**
 * One group of raters in the table of panels, as people read it.
 *
 * @param panel null for everybody who is in none
 */
public record PanelLine(String model, @Nullable String panel, int raters, String value, @Nullable String interval,
		@Nullable String difference, @Nullable String differenceInterval) {

	static PanelLine of(PanelScore score) {
		Double value = score.value();
		return new PanelLine(score.model(), score.panel(), score.raters(),
				(value != null) ? Figures.tenths(value.doubleValue()) : "–", Figures.interval(score.estimate()),
				(score.difference() != null) ? Figures.tenths(score.difference().value()) : null,
				Figures.interval(score.difference()));
	}

}
