/**
 * What a sample says about the population it was drawn from: intervals by resampling.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.veridical.statistics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
