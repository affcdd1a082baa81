package io.veridical.sampling;

import java.util.List;

import io.veridical.sampling.latent.Colours;
import io.veridical.sampling.latent.PixelRange;
import io.veridical.sampling.latent.Prior;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher says of a generator where its file is silent.
 *
 * @param zDim components of z
 * @param truncation {@code z}, {@code psi} or {@code none}, or several of them
 * @param classes how many classes there are
 * @param classNames what they are called; empty if that is not said
 * @param data what it was trained on
 * @param licence the terms of its images
 */
public record GivenFacts(@Nullable Prior prior, @Nullable Integer zDim, @Nullable PixelRange range,
		@Nullable String truncation, @Nullable Colours colours, @Nullable Integer classes, List<String> classNames,
		@Nullable String data, @Nullable String licence) {

	/**
	 * Nothing: the file says it all.
	 */
	public static final GivenFacts NONE = new GivenFacts(null, null, null, null, null);

	public GivenFacts {
		classNames = List.copyOf(classNames);
	}

	/**
	 * The facts of a generator without classes.
	 */
	public GivenFacts(@Nullable Prior prior, @Nullable Integer zDim, @Nullable PixelRange range, @Nullable String data,
			@Nullable String licence) {
		this(prior, zDim, range, null, null, null, List.of(), data, licence);
	}

}
