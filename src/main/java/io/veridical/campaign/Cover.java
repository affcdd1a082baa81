package io.veridical.campaign;

import java.util.List;

import io.veridical.imaging.Luminance;
import org.jspecify.annotations.Nullable;

/**
 * What briefly shown images are covered with and surrounded by.
 *
 * @param masks where the masks lie, by number
 * @param background {@code #rrggbb}; null without a limit of time
 */
record Cover(List<String> masks, @Nullable String background) {

	static Cover none() {
		return new Cover(List.of(), null);
	}

	/**
	 * @param luminance of all images on average, 0 to 1
	 */
	static Cover of(List<String> masks, double luminance) {
		return new Cover(masks, "#%06x".formatted(Luminance.grey(luminance) * 0x010101));
	}

}
