package io.veridical.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.veridical.pool.Image;
import io.veridical.pool.Images;

/**
 * Draws the images that masks are made from: half real and half fake, as raters see them,
 * the fakes from all models in turn, and in an order of chance, so that a mask's number
 * tells nothing.
 */
final class MaskSources {

	private static final long DRAW = 0x6d61736b73L;

	private MaskSources() {
	}

	/**
	 * Draws by the campaign's seed.
	 * @return pixels of {@value Masks#PER_CAMPAIGN} images, no image twice unless there
	 * are too few
	 */
	static List<String> draw(Campaign campaign, Images images) {
		return draw(pixels(images, campaign.getRealPoolId()),
				campaign.getConditions().stream().map((condition) -> pixels(images, condition.getPoolId())).toList(),
				new SplittableRandom(campaign.getSeed() ^ DRAW));
	}

	static List<String> draw(List<String> reals, List<List<String>> fakes, RandomGenerator random) {
		Set<String> drawn = new LinkedHashSet<>();
		List<String> sources = new ArrayList<>();
		for (int mask = 0; mask < Masks.PER_CAMPAIGN; mask++) {
			List<String> pool = (mask % 2 == 0) ? reals : fakes.get(mask / 2 % fakes.size());
			List<String> rest = pool.stream().filter((image) -> !drawn.contains(image)).toList();
			List<String> candidates = rest.isEmpty() ? pool : rest;
			String source = candidates.get(random.nextInt(candidates.size()));
			drawn.add(source);
			sources.add(random.nextInt(sources.size() + 1), source);
		}
		return List.copyOf(sources);
	}

	private static List<String> pixels(Images images, UUID poolId) {
		return images.findByPoolIdOrderByPosition(poolId).stream().map(Image::getPixels).toList();
	}

}
