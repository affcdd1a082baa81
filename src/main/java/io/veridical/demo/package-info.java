/**
 * The demonstration: on an empty installation it imports real images, samples generated
 * ones and launches three campaigns, all through the services that researchers use.
 */
@ApplicationModule(allowedDependencies = { "pool", "pool :: intake", "sampling", "sampling :: latent", "feature",
		"campaign", "account" })
@NullMarked
package io.veridical.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
