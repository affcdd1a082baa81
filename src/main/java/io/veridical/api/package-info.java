/**
 * What all calls of the API have in common: their description, the page to read it on,
 * repeats that run once, long lists in parts, and how much one script may ask.
 */
@ApplicationModule(allowedDependencies = { "account", "account :: token" })
@NullMarked
package io.veridical.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
