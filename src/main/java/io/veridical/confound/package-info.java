/**
 * What gives fakes away besides how real they look: differences between a pool of fakes
 * and a pool of reals that a rater could answer by, found before anybody judges.
 */
@ApplicationModule(allowedDependencies = { "pool", "pool :: profile", "imaging :: trait", "statistics", "campaign",
		"scoring :: plot" })
@NullMarked
package io.veridical.confound;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
