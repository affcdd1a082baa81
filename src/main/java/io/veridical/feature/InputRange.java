package io.veridical.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What numbers an extractor takes for black and white.
 */
public enum InputRange {

	/** Black is -1, white is 1. */
	SIGNED("[-1,1]", 127.5f, 1),

	/** Black is 0, white is 1. */
	UNIT("[0,1]", 255, 0),

	/** Black is 0, white is 255. */
	BYTES("[0,255]", 1, 0),

	/** As [0,1], less the mean of ImageNet's colours, in their standard deviations. */
	IMAGENET("imagenet", 255, 0);

	private static final float[] MEAN = { .485f, .456f, .406f };

	private static final float[] DEVIATION = { .229f, .224f, .225f };

	private final String text;

	private final float scale;

	private final float offset;

	InputRange(String text, float scale, float offset) {
		this.text = text;
		this.scale = scale;
		this.offset = offset;
	}

	/**
	 * Returns what the extractor is given.
	 * @param value 0 to 255
	 * @param channel 0 for red or grey, 1 for green, 2 for blue
	 */
	float input(float value, int channel) {
		float scaled = value / this.scale - this.offset;
		return (this == IMAGENET) ? (scaled - MEAN[channel]) / DEVIATION[channel] : scaled;
	}

	@JsonValue
	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * Reads {@code [-1,1]}, {@code [0,1]}, {@code [0,255]} or {@code imagenet}.
	 */
	@JsonCreator
	public static InputRange of(String text) {
		for (InputRange range : values()) {
			if (range.text.equals(text.replaceAll("\\s", ""))) {
				return range;
			}
		}
		throw new IllegalArgumentException("range is '" + text + "'; it must be [-1,1], [0,1], [0,255] or imagenet");
	}

}
