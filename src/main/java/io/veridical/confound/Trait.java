package io.veridical.confound;

import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import io.veridical.imaging.trait.ImageTraits;
import io.veridical.pool.profile.PoolProfile;

/**
 * What can differ between pools whatever their images show.
 */
enum Trait {

	/** Pixels of the longer side. */
	RESOLUTION((traits) -> traits.longerSide(), "%.0f px"),
	/** Width to height. */
	ASPECT((traits) -> (double) traits.width() / traits.height(), "%.2f"),
	/** Whether the file was compressed with loss; NaN if that is not known. */
	LOSS((traits) -> Double.NaN, "%.0f %%"),
	/** Blocks of 8 x 8 px. */
	BLOCKS((traits) -> traits.blocks(), "%.3f"),
	/** Fine structure. */
	DETAIL(ImageTraits::detail, "%.2f"),
	/** How power falls with frequency. */
	SLOPE(ImageTraits::slope, "%.2f"),
	/** Mean luma. */
	BRIGHTNESS((traits) -> 100 * traits.brightness(), "%.1f %%"),
	/** Standard deviation of luma. */
	CONTRAST((traits) -> 100 * traits.contrast(), "%.1f %%"),
	/** The darkest part. */
	BLACK((traits) -> 100 * traits.black(), "%.1f %%"),
	/** The lightest part. */
	WHITE((traits) -> 100 * traits.white(), "%.1f %%"),
	/** How strong colours are. */
	SATURATION((traits) -> 100 * traits.saturation(), "%.1f %%");

	private static final Set<String> LOSSY = Set.of("JPEG", "WEBP");

	private final ToDoubleFunction<ImageTraits> value;

	private final String format;

	Trait(ToDoubleFunction<ImageTraits> value, String format) {
		this.value = value;
		this.format = format;
	}

	/**
	 * The values of those images of a pool of which it is known.
	 * @param madeHere whether images without a file were never compressed
	 */
	double[] of(PoolProfile pool, boolean madeHere) {
		if (this == LOSS) {
			return pool.files()
				.stream()
				.filter((file) -> madeHere || file.container() != null)
				.mapToDouble((file) -> (file.container() != null && LOSSY.contains(file.container())) ? 100 : 0)
				.toArray();
		}
		return pool.looks()
			.stream()
			.mapToDouble((look) -> this.value.applyAsDouble(look.traits()))
			.filter(Double::isFinite)
			.toArray();
	}

	/** As it is written in messages and addresses. */
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	String written(double value) {
		return String.format(Locale.ROOT, this.format, value + 0.0).replace('-', '\u2212');
	}

}
