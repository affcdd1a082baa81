/**
 * Shows what truncation does: how much of the prior it keeps, and to the same latent
 * vectors at several strengths.
 */
@NullMarked
package io.veridical.sampling.truncation;

import org.jspecify.annotations.NullMarked;
