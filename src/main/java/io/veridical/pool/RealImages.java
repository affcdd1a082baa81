package io.veridical.pool;

/**
 * Images of the world.
 *
 * @param source the data set and its part, for example "Fashion-MNIST, test set"
 * @param licence the terms under which they may be shown, for example "MIT"
 */
public record RealImages(String source, String licence) implements Provenance {

	public RealImages {
		if (source.isBlank()) {
			throw new IllegalArgumentException("Real images have a source; name the data set");
		}
	}

}
