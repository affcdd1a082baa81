/**
 * Generators, and the jobs that sample pools of images from them: image k depends on
 * generator, prior, truncation, seed and k alone.
 */
@ApplicationModule(allowedDependencies = { "pool", "imaging", "account" })
@NullMarked
package io.veridical.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
