package io.veridical.campaign;

import org.jspecify.annotations.Nullable;

/**
 * Where a campaign's judgements come from.
 */
enum Origin {

	/** Raters make them here. */
	RUN,

	/** They were made elsewhere, and taken in. */
	PAST,

	/** Simulated raters make them. */
	REHEARSAL;

	/**
	 * @param value what every campaign with images has
	 * @throws IllegalStateException if there is none
	 */
	static <T> T ofRun(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("A past study has no images: ask isPast() first");
		}
		return value;
	}

}
