/**
 * Raters made of numbers, honest and dishonest, to try rules and whole campaigns on.
 */
@ApplicationModule(allowedDependencies = "psychophysics")
@NullMarked
package io.veridical.simulation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
