/**
 * What the trials of a campaign are worth: how exactly its images were shown, on which
 * devices, which sessions its rules exclude, and what researchers wrote against that.
 */
@ApplicationModule(allowedDependencies = { "account", "pool", "campaign", "session", "psychophysics", "screening" })
@NullMarked
package io.veridical.quality;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
