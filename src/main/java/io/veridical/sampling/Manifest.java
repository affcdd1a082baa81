package io.veridical.sampling;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has to be known of a generator to sample it and to say where its images come from.
 *
 * @param prior the distribution of the components of z
 * @param zDim how many components z has
 * @param range what the smallest and the largest output stand for
 * @param truncations the kinds of truncation that are defined for it
 * @param channels 1 for grey, 3 for red, green and blue
 * @param height of an image, in pixels
 * @param width of an image, in pixels
 * @param data what it was trained on; empty if not said
 * @param licence the terms of its images; empty if not said
 * @param more whatever else its file says
 */
public record Manifest(Prior prior, int zDim, PixelRange range, Set<Truncation.Kind> truncations, int channels,
		int height, int width, String data, String licence, Map<String, String> more) {

	public Manifest {
		if (zDim < 1 || height < 1 || width < 1 || (channels != 1 && channels != 3)) {
			throw new IllegalArgumentException(
					"A generator maps z of at least 1 component to images of 1 or 3 channels,"
							+ " not z of %d to %d x %d x %d".formatted(zDim, channels, height, width));
		}
		EnumSet<Truncation.Kind> kinds = EnumSet.of(Truncation.Kind.NONE);
		kinds.addAll(truncations);
		truncations = kinds;
		more = new TreeMap<>(more);
	}

	/**
	 * Whether its file has the input {@code psi}.
	 */
	public boolean takesPsi() {
		return this.truncations.contains(Truncation.Kind.PSI);
	}

}
