/**
 * Scores: what the finished raters of a campaign say about each of its models.
 */
@ApplicationModule(allowedDependencies = { "pool", "sampling", "sampling :: latent", "feature", "metrics", "campaign",
		"session", "quality", "screening", "statistics", "psychophysics", "imaging" })
@NullMarked
package io.veridical.scoring;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
