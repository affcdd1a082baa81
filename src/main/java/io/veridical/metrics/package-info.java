/**
 * How near a set of generated images comes to a set of real ones, computed from their
 * feature vectors: FID, KID, inception score, precision and recall, density and coverage.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.veridical.metrics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
