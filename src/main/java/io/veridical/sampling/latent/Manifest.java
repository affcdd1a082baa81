package io.veridical.sampling.latent;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a generator to sample it and to say where its images come from.
 *
 * @param prior the distribution of the components of z
 * @param zDim how many components z has
 * @param range what the smallest and the largest output stand for
 * @param truncations the kinds of truncation that are defined for it
 * @param channels 1 for grey, 3 for red, green and blue
 * @param height of an image, in pixels
 * @param width of an image, in pixels
 * @param data what it was trained on; empty if not said
 * @param licence the terms of its images; empty if not said
 * @param more whatever else its file says
 * @param colours in which order the channels come
 * @param classes how many classes there are to choose from by the input {@code label}; 0
 * without that input
 * @param classNames what the classes are called, from class 0 on; empty if not said
 */
public record Manifest(Prior prior, int zDim, PixelRange range, Set<Truncation.Kind> truncations, int channels,
		int height, int width, String data, String licence, Map<String, String> more, Colours colours, Integer classes,
		List<String> classNames) {

	private static final int MOST_CLASSES = 1_000_000;

	// Manifests kept before there were colours and classes lack the last three.
	public Manifest(Prior prior, int zDim, PixelRange range, Set<Truncation.Kind> truncations, int channels, int height,
			int width, String data, String licence, @Nullable Map<String, String> more, @Nullable Colours colours,
			@Nullable Integer classes, @Nullable List<String> classNames) {
		if (zDim < 1 || height < 1 || width < 1 || (channels != 1 && channels != 3)) {
			throw new IllegalArgumentException(
					"A generator maps z of at least 1 component to images of 1 or 3 channels,"
							+ " not z of %d to %d x %d x %d".formatted(zDim, channels, height, width));
		}
		this.prior = prior;
		this.zDim = zDim;
		this.range = range;
		EnumSet<Truncation.Kind> kinds = EnumSet.of(Truncation.Kind.NONE);
		kinds.addAll(truncations);
		this.truncations = kinds;
		this.channels = channels;
		this.height = height;
		this.width = width;
		this.data = data;
		this.licence = licence;
		this.more = (more != null) ? new TreeMap<>(more) : Map.of();
		this.colours = (colours != null) ? colours : Colours.usual(channels);
		this.classes = (classes != null) ? classes : 0;
		this.classNames = (classNames != null) ? List.copyOf(classNames) : List.of();
		if (this.colours.channels() != channels) {
			throw new IllegalArgumentException(
					"colours is %s; images have %d channels".formatted(this.colours, channels));
		}
		if (this.classes < 0 || this.classes > MOST_CLASSES
				|| (!this.classNames.isEmpty() && this.classNames.size() != this.classes)) {
			throw new IllegalArgumentException("classes is %d with %d names; each class has a name, or none has"
				.formatted(this.classes, this.classNames.size()));
		}
	}

	/**
	 * Whether its file has the input {@code psi}.
	 */
	public boolean takesPsi() {
		return this.truncations.contains(Truncation.Kind.PSI);
	}

	/**
	 * Whether it makes images of a class that is chosen.
	 */
	public boolean takesLabel() {
		return this.classes > 0;
	}

	/**
	 * Returns what a class is called: its name, or its number where it has none.
	 */
	public String className(int index) {
		return this.classNames.isEmpty() ? Integer.toString(index) : this.classNames.get(index);
	}

}
