package io.veridical.scoring;

import io.veridical.scoring.ledger.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The score of a condition as it would be with another rule of exclusion. Its intervals
 * are over raters.
 *
 * @param rule which sittings and trials enter
 * @param score null if nobody is left
 */
public record ScoreVariant(Rule rule, @Nullable Score score) {

}
