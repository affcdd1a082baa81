/**
 * The researcher's look at single sessions: a campaign's sessions by any signal, one
 * session trial by trial, and the word that turns a verdict round.
 */
@ApplicationModule(allowedDependencies = { "campaign", "quality", "screening", "scoring :: plot" })
@NullMarked
package io.veridical.review;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
