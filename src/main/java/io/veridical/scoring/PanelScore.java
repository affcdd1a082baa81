package io.veridical.scoring;

import java.util.UUID;

import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What one group of raters says about one model.
 *
 * @param panel the panel's name; null for everybody who is in none
 * @param value the mean over these raters, in the {@link Unit} of the procedure; null
 * without any
 * @param estimate with its interval over raters; null with fewer than two
 * @param difference the panel's value less that of those who are in no panel, with
 * Welch's interval; null of these, and where either has fewer than two raters
 */
public record PanelScore(UUID conditionId, String model, @Nullable String panel, int raters, @Nullable Double value,
		@Nullable Estimate estimate, @Nullable Estimate difference) {

}
