/**
 * Pools of one generator over a list of truncations, made by one order and looked at side
 * by side.
 */
@ApplicationModule(allowedDependencies = { "sampling", "sampling :: latent", "pool", "feature", "metrics" })
@NullMarked
package io.veridical.sweep;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
