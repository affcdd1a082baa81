package io.veridical.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.imaging.Raster;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.PixelRange;
import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;

/**
 * A generator without a network: image k is 2 x 2 px in colours that tell k.
 */
public final class SampledImages {

	public static final Manifest MANIFEST = new Manifest(Prior.NORMAL, 4, PixelRange.SIGNED,
			Set.of(Truncation.Kind.RESAMPLE), 3, 2, 2, "", "", Map.of(), null, null, null);

	private SampledImages() {
	}

	public static Generator generator(Instant now) {
		String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
		return new Generator("without a network " + hash, hash, Generator.Kind.EXTERNAL, MANIFEST, now);
	}

	public static Raster image(int k) {
		return new Raster(2, 2, new int[] { k, k + 0x10000, 0xFFFFFF - k, 0x123456 });
	}

	public static List<Raster> images(Span span) {
		return IntStream.rangeClosed(span.first(), span.last()).mapToObj(SampledImages::image).toList();
	}

}
