/**
 * Raters and what they consented to.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.veridical.rater;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
