package io.veridical.sampling.latent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a generator's smallest and largest output stand for: black and white.
 */
public enum PixelRange {

	/** Black is -1, white is 1. */
	SIGNED("[-1,1]", 1, 127.5f),

	/** Black is 0, white is 1. */
	UNIT("[0,1]", 0, 255);

	private static final int WHITE = 255;

	private final String text;

	private final float offset;

	private final float scale;

	PixelRange(String text, float offset, float scale) {
		this.text = text;
		this.offset = offset;
		this.scale = scale;
	}

	/**
	 * Returns the 8-bit value of an output: scaled to 0..255 in single precision, clamped
	 * and rounded half to even, as the metrics' reference does.
	 * @param output finite
	 */
	public int level(float output) {
		float scaled = (output + this.offset) * this.scale;
		if (scaled <= 0) {
			return 0;
		}
		return (scaled >= WHITE) ? WHITE : (int) Math.rint(scaled);
	}

	@JsonValue
	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * Reads {@code [-1,1]} or {@code [0,1]}.
	 */
	@JsonCreator
	public static PixelRange of(String text) {
		String compact = text.replaceAll("\\s", "");
		for (PixelRange range : values()) {
			if (range.text.equals(compact)) {
				return range;
			}
		}
		throw new IllegalArgumentException("range is '" + text + "'; it must be [-1,1] or [0,1]");
	}

}
