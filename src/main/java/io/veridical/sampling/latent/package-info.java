/**
 * What an image is drawn from: a generator's manifest, the prior and its truncation, the
 * class labels, and the latent vector that follows from them, a seed and an index.
 */
@NamedInterface("latent")
@NullMarked
package io.veridical.sampling.latent;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
