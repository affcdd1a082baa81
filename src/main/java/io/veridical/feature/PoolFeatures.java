package io.veridical.feature;

import io.veridical.metrics.Features;
import org.jspecify.annotations.Nullable;

/**
 * What an extractor says of the images of a pool.
 *
 * @param features a row an image, in the pool's order
 * @param logits class scores; null if it gives none
 */
record PoolFeatures(Features features, @Nullable Features logits) {

}
