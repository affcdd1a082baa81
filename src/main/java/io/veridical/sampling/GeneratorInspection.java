package io.veridical.sampling;

import java.nio.file.Path;
import java.util.Map;

import io.veridical.sampling.latent.Prior;
import org.jspecify.annotations.Nullable;

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
	 * Makes a few images, those of classes the first and the last, and returns their
	 * shape.
	 * @param classes how many there are; 0 if the file takes no label
	 * @throws UnusableGenerator if the run fails, or its images are not finite or of a
	 * shape that no image has
	 */
	ImageShape trial(Path onnx, Structure structure, Prior prior, int zDim, int classes);

	/**
	 * What the file says of itself.
	 *
	 * @param zDim components of z, 0 if any number is accepted
	 * @param takesPsi whether there is an input {@code psi}
	 * @param label the input {@code label}; null if there is none
	 * @param metadata the file's metadata properties
	 */
	record Structure(int zDim, boolean takesPsi, @Nullable LabelInput label, Map<String, String> metadata) {
	}

	/**
	 * How a file takes labels.
	 *
	 * @param oneHot whether as a row with a 1 at the class, else as the class's number
	 * @param classes how many there are, 0 if the file does not say
	 */
	record LabelInput(boolean oneHot, int classes) {
	}

	/**
	 * The shape of an image, in channels and pixels.
	 */
	record ImageShape(int channels, int height, int width) {
	}

}
