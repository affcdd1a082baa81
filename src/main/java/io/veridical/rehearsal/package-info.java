/**
 * Rehearsals: simulated raters judge a copy of a campaign through the same HTTP interface
 * as people do, and what its scores say is held against what was assumed.
 */
@ApplicationModule(allowedDependencies = { "account", "campaign", "session", "scoring", "scoring :: plot", "simulation",
		"screening", "psychophysics", "statistics" })
@NullMarked
package io.veridical.rehearsal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
