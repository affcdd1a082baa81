/**
 * Runs generators: claims sampling jobs and makes their images on ONNX Runtime, which no
 * other module knows.
 */
@ApplicationModule(allowedDependencies = { "sampling", "sampling :: latent", "pool", "feature", "imaging" })
@NullMarked
package io.veridical.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
