package io.veridical.sampling;

import java.util.List;

import io.veridical.imaging.Raster;
import io.veridical.sampling.latent.Truncation;

/**
 * Makes a few images at once, to be looked at and not to be judged; implemented where the
 * ONNX Runtime is known.
 */
public interface GeneratorPreview {

	/** How many images there are at most. */
	int MOST = 16;

	/**
	 * Makes the first images that a pool of this seed would have, of all classes in turn.
	 * @param generator one whose file is here
	 * @param count 1 to {@link #MOST}
	 * @throws UnusableGenerator if its file is gone, or the generator fails
	 */
	List<Raster> images(Generator generator, Truncation truncation, long seed, int count);

}
