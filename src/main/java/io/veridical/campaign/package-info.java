/**
 * Campaigns: several models judged against one pool of real images, fixed from launch on.
 */
@ApplicationModule(allowedDependencies = { "account", "pool", "imaging", "psychophysics", "statistics", "screening" })
@NullMarked
package io.veridical.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
