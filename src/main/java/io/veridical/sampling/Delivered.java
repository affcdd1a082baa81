package io.veridical.sampling;

/**
 * What became of a delivery.
 *
 * @param there how many images of the shard are there now
 * @param differing how many of the delivery have other pixels than the image that came
 * first and stays, as another device may round otherwise
 */
public record Delivered(int there, int differing) {
}
