/**
 * A rater's sitting: its plan, its trials, its judgements, and the pages that show them.
 */
@ApplicationModule(allowedDependencies = { "rater", "panel", "campaign", "pool", "psychophysics" })
@NullMarked
package io.veridical.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
