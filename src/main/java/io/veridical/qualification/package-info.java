/**
 * What came out of a qualification: who passed, and on whose fakes.
 */
@ApplicationModule(allowedDependencies = { "campaign" })
@NullMarked
package io.veridical.qualification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
