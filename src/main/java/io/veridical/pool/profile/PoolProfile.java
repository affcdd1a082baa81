package io.veridical.pool.profile;

import java.util.List;
import java.util.UUID;

import io.veridical.imaging.trait.Look;
import org.jspecify.annotations.Nullable;

/**
 * What the images of a complete pool look like.
 *
 * @param looks one for each image, in the order of the pool
 * @param files one for each image
 */
public record PoolProfile(UUID poolId, List<Look> looks, List<Origin> files) {

	public PoolProfile {
		looks = List.copyOf(looks);
		files = List.copyOf(files);
	}

	/**
	 * Where an image came from.
	 *
	 * @param position in the pool
	 * @param name of its file
	 * @param pixels the hexadecimal pixel digest
	 * @param container the kind of its file; null if it was made here, or imported before
	 * this was noted
	 */
	public record Origin(int position, String name, String pixels, int width, int height, @Nullable String container) {

	}

}
