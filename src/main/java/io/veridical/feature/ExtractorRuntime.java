package io.veridical.feature;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Runs extractors; implemented where the ONNX Runtime is known.
 */
public interface ExtractorRuntime {

	/**
	 * Reads input, outputs and metadata.
	 * @throws UnusableExtractor if the file is not ONNX or has more than one input, or an
	 * input that is no image
	 */
	Structure structure(Path onnx);

	/**
	 * Loads an extractor.
	 * @throws UnusableExtractor if it cannot be loaded
	 */
	Loaded load(Path onnx, String features, String logits);

	/**
	 * What the file says of itself.
	 *
	 * @param channels of the input, 0 if any number is accepted
	 * @param height of the input, 0 if any is accepted
	 * @param width of the input, 0 if any is accepted
	 * @param outputs features or scores a row has, by the output's name, in the file's
	 * order, 0 if it does not say; outputs that give no rows are left out
	 * @param metadata the file's metadata properties
	 */
	record Structure(int channels, int height, int width, Map<String, Integer> outputs, Map<String, String> metadata) {
	}

	/**
	 * An extractor in memory, for one thread.
	 */
	interface Loaded extends AutoCloseable {

		/**
		 * Runs the network once.
		 * @param images one after the other, channel by channel, row by row
		 * @param shape number of images, channels, height and width
		 * @throws UnusableExtractor if the run fails or gives something else than finite
		 * rows
		 */
		Rows run(float[] images, long... shape);

		@Override
		void close();

	}

	/**
	 * What the network gives.
	 *
	 * @param features row by row
	 * @param logits row by row; null if it has no such output
	 */
	record Rows(float[] features, float @Nullable [] logits) {
	}

}
