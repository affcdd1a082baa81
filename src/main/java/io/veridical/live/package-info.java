/**
 * The live view of a campaign: what its raters do, and what their judgements come to,
 * while it runs.
 */
@ApplicationModule(allowedDependencies = { "account", "campaign", "session", "quality", "screening", "scoring",
		"scoring :: plot", "statistics" })
@NullMarked
package io.veridical.live;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
