package io.veridical.sampling;

import java.nio.file.Path;
import java.util.Map;

/**
 * Looks into an ONNX file; implemented where the ONNX Runtime is known.
 */
public interface GeneratorInspection {

	/**
	 * Reads inputs, outputs and metadata.
	 * @throws UnusableGenerator if the file is not ONNX or has other inputs or outputs
	 * than a generator
	 */
	Structure structure(Path onnx);

	/**
	 * Makes a few images and returns their shape.
	 * @throws UnusableGenerator if the run fails, or its images are not finite or of a
	 * shape that no image has
	 */
	ImageShape trial(Path onnx, Structure structure, Prior prior, int zDim);

	/**
	 * What the file says of itself.
	 *
	 * @param zDim components of z, 0 if any number is accepted
	 * @param takesPsi whether there is an input {@code psi}
	 * @param metadata the file's metadata properties
	 */
	record Structure(int zDim, boolean takesPsi, Map<String, String> metadata) {
	}

	/**
	 * The shape of an image, in channels and pixels.
	 */
	record ImageShape(int channels, int height, int width) {
	}

}
