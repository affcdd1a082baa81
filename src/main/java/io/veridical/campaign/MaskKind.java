package io.veridical.campaign;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the masks that follow a briefly shown image are made of.
 */
public enum MaskKind {

	/**
	 * Textures with the images' own low-level statistics (Portilla and Simoncelli 2000).
	 */
	TEXTURE,

	/** The images' amplitude spectra with random phases. */
	PHASE,

	/** Noise of the images' mean and contrast. */
	NOISE;

	/**
	 * The word used in JSON and in message codes.
	 */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
