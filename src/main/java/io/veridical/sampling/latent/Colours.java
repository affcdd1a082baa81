package io.veridical.sampling.latent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * In which order the channels of an image leave the network.
 */
public enum Colours {

	/** One channel. */
	GREY,

	/** Red, green, blue. */
	RGB,

	/** Blue, green, red, as OpenCV has them. */
	BGR;

	/**
	 * Returns how many channels there are.
	 */
	public int channels() {
		return (this == GREY) ? 1 : 3;
	}

	/**
	 * Returns what so many channels are unless somebody says otherwise.
	 */
	public static Colours usual(int channels) {
		return (channels == 1) ? GREY : RGB;
	}

	@JsonValue
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads {@code grey}, {@code rgb} or {@code bgr}.
	 */
	@JsonCreator
	public static Colours of(String text) {
		for (Colours colours : values()) {
			if (colours.toString().equals(text.strip().toLowerCase(Locale.ROOT))) {
				return colours;
			}
		}
		throw new IllegalArgumentException("colours is '" + text + "'; it must be grey, rgb or bgr");
	}

}
