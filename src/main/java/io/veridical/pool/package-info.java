/**
 * Pools of images: where each comes from, what its pixels are, and the store that keeps
 * them.
 */
@ApplicationModule(allowedDependencies = { "account", "imaging", "imaging :: trait" })
@NullMarked
package io.veridical.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
