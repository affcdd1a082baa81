/**
 * Decoding files that strangers made, exact pixels, and the one way in which every image
 * becomes a stimulus.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.veridical.imaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
