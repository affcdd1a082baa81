/**
 * Files for people who go on with other tools: scores, judgements and plots of a
 * campaign.
 */
@ApplicationModule(allowedDependencies = { "account", "pool", "campaign", "panel", "session", "quality", "screening",
		"scoring", "statistics", "psychophysics" })
@NullMarked
package io.veridical.export;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
