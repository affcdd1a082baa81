package io.veridical.sampling;

import org.jspecify.annotations.Nullable;

/**
 * What a researcher says of a generator where its file is silent.
 *
 * @param zDim components of z
 * @param data what it was trained on
 * @param licence the terms of its images
 */
public record GivenFacts(@Nullable Prior prior, @Nullable Integer zDim, @Nullable PixelRange range,
		@Nullable String data, @Nullable String licence) {

	/**
	 * Nothing: the file says it all.
	 */
	public static final GivenFacts NONE = new GivenFacts(null, null, null, null, null);

}
