/**
 * Named panels of people whom a researcher invites, each by a link of their own.
 */
@ApplicationModule(allowedDependencies = { "account", "campaign", "rater" })
@NullMarked
package io.veridical.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
