/**
 * What the trials of a campaign are worth: how exactly its images were shown, on which
 * devices, and what was set aside.
 */
@ApplicationModule(allowedDependencies = { "pool", "campaign", "session", "psychophysics" })
@NullMarked
package io.veridical.quality;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
