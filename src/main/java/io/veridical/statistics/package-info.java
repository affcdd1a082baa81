/**
 * What a sample says about the population it was drawn from: intervals by resampling,
 * tests, ranks, agreement and power.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.veridical.statistics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
