package io.veridical.screening;

import org.jspecify.annotations.Nullable;

/**
 * What a rule found in a session.
 *
 * @param rule the rule
 * @param observed the signal's value; null if it cannot be computed
 * @param broken whether the rule is broken, which it never is without a value
 */
public record Finding(Rule rule, @Nullable Double observed, boolean broken) {
}
