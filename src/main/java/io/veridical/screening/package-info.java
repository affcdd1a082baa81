/**
 * What a session tells of the rater who sat it: signals, the rules that read them, and
 * the verdict whether its judgements are to be trusted.
 */
@ApplicationModule(allowedDependencies = { "psychophysics", "statistics" })
@NullMarked
package io.veridical.screening;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
