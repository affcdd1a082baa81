package io.veridical.scoring;

import io.veridical.psychophysics.SignalDetection;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What raters say about one model: how often they were wrong, and how sure that is.
 *
 * @param raters how many finished, at least one
 * @param judgements how many judgements they made
 * @param value the mean over raters of the percentage judged wrongly, 50 at chance
 * @param fakesError the same over generated images only
 * @param realsError the same over real images only
 * @param signal sensitivity and bias of all their judgements pooled
 * @param uncertainty standard error and interval of the value over raters; null with a
 * single rater, who has none
 */
public record Score(int raters, int judgements, double value, double fakesError, double realsError,
		SignalDetection signal, @Nullable Estimate uncertainty) {

}
