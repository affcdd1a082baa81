package io.veridical.scoring;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How one image fared.
 *
 * @param image its id in exports: the digest of its pixels, or its name in a past study
 * @param name what it was called where it came from; null if nobody says
 * @param poolId where its picture is; null in a past study
 * @param position its place in that pool
 * @param shown how often it was judged
 * @param wrong how often wrongly
 */
public record ImageErrors(String image, @Nullable String name, @Nullable UUID poolId, @Nullable Integer position,
		int shown, int wrong) {

	/**
	 * @return the percentage judged wrongly
	 */
	public double errorPercent() {
		return 100.0 * this.wrong / this.shown;
	}

}
