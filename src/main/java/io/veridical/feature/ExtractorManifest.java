package io.veridical.feature;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an extractor takes and gives.
 *
 * @param channels 1 for grey, 3 for red, green and blue
 * @param height of its input, in pixels
 * @param width of its input, in pixels
 * @param range what it takes for black and white
 * @param features the output with a row of features for each image
 * @param columns how many features an image has
 * @param logits the output with a row of class scores for each image; empty if none, and
 * then there is no inception score
 * @param classes how many classes there are; 0 if none
 * @param data what it was trained on; empty if not said
 * @param licence its terms; empty if not said
 * @param more whatever else its file says
 */
public record ExtractorManifest(int channels, int height, int width, InputRange range, String features, int columns,
		String logits, int classes, String data, String licence, Map<String, String> more) {

	public ExtractorManifest {
		if ((channels != 1 && channels != 3) || height < 1 || width < 1 || columns < 1 || classes < 0) {
			throw new IllegalArgumentException(
					"An extractor takes images of 1 or 3 channels and gives features, not %d x %d x %d and %d"
						.formatted(channels, height, width, columns));
		}
		more = new TreeMap<>(more);
	}

	/** How many numbers an image makes as input. */
	int inputs() {
		return this.channels * this.height * this.width;
	}

	/** How many numbers are kept of an image. */
	int outputs() {
		return this.columns + this.classes;
	}

}
