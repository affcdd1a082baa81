/**
 * The researcher's pages and scripts over whole campaigns, and the page that a visitor
 * sees first.
 */
@ApplicationModule(allowedDependencies = { "pool", "campaign", "campaign :: document", "confound", "session",
		"screening", "scoring", "scoring :: results", "demo" })
@NullMarked
package io.veridical.console;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
