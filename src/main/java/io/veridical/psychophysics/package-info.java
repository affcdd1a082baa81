/**
 * What judgements say about the eye that made them: error rates and signal detection.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.veridical.psychophysics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
