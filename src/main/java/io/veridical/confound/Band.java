package io.veridical.confound;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.veridical.imaging.trait.ImageTraits;
import io.veridical.pool.profile.PoolProfile;

/**
 * The power of a pool's images in one band of spatial frequencies.
 *
 * @param frequency in cycles a pixel
 * @param lower a quarter of the images lie below, as log10 of relative power
 * @param middle half of them do
 * @param upper three quarters do
 */
record Band(double frequency, double lower, double middle, double upper) {

	/** All bands; none if no image has any detail. */
	static List<Band> of(PoolProfile pool) {
		List<ImageTraits> detailed = pool.looks()
			.stream()
			.map((look) -> look.traits())
			.filter((traits) -> Double.isFinite(traits.power(0)))
			.toList();
		if (detailed.isEmpty()) {
			return List.of();
		}
		return IntStream.range(0, ImageTraits.BANDS).mapToObj((band) -> {
			double[] powers = detailed.stream().mapToDouble((traits) -> traits.power(band)).toArray();
			Arrays.sort(powers);
			return new Band(ImageTraits.frequency(band), powers[powers.length / 4], powers[powers.length / 2],
					powers[powers.length * 3 / 4]);
		}).toList();
	}

}
