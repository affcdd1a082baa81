/**
 * Feature extractors that researchers bring, the features of pools, and the automated
 * metrics of fake pools against real ones.
 */
@ApplicationModule(allowedDependencies = { "account", "pool", "imaging", "metrics" })
@NullMarked
package io.veridical.feature;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
