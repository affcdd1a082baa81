package io.veridical.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.veridical.pool.Image;
import io.veridical.pool.Images;
import io.veridical.pool.Truth;

/**
 * An image of a campaign's tutorial: every rater sees the same ones, told what they are,
 * and is asked about none of them.
 */
record Example(UUID imageId, Truth truth) {

	private static final long DRAW = 0x7475746f72L;

	/**
	 * Draws by the campaign's seed: real and fake in turn, the fakes from all models in
	 * turn, no picture twice.
	 */
	static List<Example> draw(Campaign campaign, Images images) {
		RandomGenerator random = new SplittableRandom(campaign.getSeed() ^ DRAW);
		List<Condition> conditions = campaign.getConditions();
		Set<String> drawn = new HashSet<>();
		List<Example> examples = new ArrayList<>();
		for (int pair = 0; pair < campaign.getTutorial() / 2; pair++) {
			examples.add(of(campaign.getRealPoolId(), Truth.REAL, images, drawn, random));
			examples.add(of(conditions.get(pair % conditions.size()).getPoolId(), Truth.FAKE, images, drawn, random));
		}
		return List.copyOf(examples);
	}

	private static Example of(UUID poolId, Truth truth, Images images, Set<String> drawn, RandomGenerator random) {
		List<Image> candidates = images.findByPoolIdOrderByPosition(poolId)
			.stream()
			.filter((image) -> !drawn.contains(image.getPixels()))
			.toList();
		Image image = candidates.get(random.nextInt(candidates.size()));
		drawn.add(image.getPixels());
		return new Example(image.getId(), truth);
	}

}
