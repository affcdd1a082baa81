/**
 * What judgements say about the eye that made them, and which exposure to ask for next:
 * error rates, signal detection, staircases, Bayesian placement and fits.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.veridical.psychophysics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
