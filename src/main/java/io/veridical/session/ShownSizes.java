package io.veridical.session;

import org.jspecify.annotations.Nullable;

/**
 * How large a campaign's images were shown: small windows scale them down.
 *
 * @param trials of which the size is known
 * @param smaller how many of them were shown smaller than the campaign's images are
 * @param least the smallest side in CSS pixels, null if none is known
 * @param most the largest side in CSS pixels, null if none is known
 */
public record ShownSizes(long trials, long smaller, @Nullable Double least, @Nullable Double most) {

	/** Nothing is known. */
	public static final ShownSizes UNKNOWN = new ShownSizes(0, 0, null, null);

}
