package io.veridical.campaign;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaskSourcesTests {

	private static final List<String> REALS = names("real", 100);

	private static final List<List<String>> FAKES = List.of(names("a", 100), names("b", 100), names("c", 5));

	@Test
	void halfAreRealAndTheFakesComeFromAllModelsInTurn() {
		List<String> drawn = MaskSources.draw(REALS, FAKES, new SplittableRandom(1));

		assertThat(drawn).hasSize(Masks.PER_CAMPAIGN).doesNotHaveDuplicates();
		assertThat(drawn).filteredOn((name) -> name.startsWith("real")).hasSize(8);
		// eight over three models: 3, 3, 2
		assertThat(drawn).filteredOn((name) -> name.startsWith("a")).hasSize(3);
		assertThat(drawn).filteredOn((name) -> name.startsWith("c")).hasSize(2);
	}

	@Test
	void numberTellsNothingOfTheTruth() {
		long realFirst = IntStream.range(0, 400)
			.filter((seed) -> MaskSources.draw(REALS, FAKES, new SplittableRandom(seed)).get(0).startsWith("real"))
			.count();

		// binomial(400, 1/2): five standard deviations are 50
		assertThat(realFirst).isBetween(150L, 250L);
	}

	@Test
	void seedDecides() {
		assertThat(MaskSources.draw(REALS, FAKES, new SplittableRandom(1)))
			.isEqualTo(MaskSources.draw(REALS, FAKES, new SplittableRandom(1)))
			.isNotEqualTo(MaskSources.draw(REALS, FAKES, new SplittableRandom(2)));
	}

	@Test
	void tooFewImagesAreUsedAgain() {
		assertThat(MaskSources.draw(names("real", 2), List.of(names("a", 1)), new SplittableRandom(1)))
			.hasSize(Masks.PER_CAMPAIGN)
			.containsOnly("real0", "real1", "a0");
	}

	private static List<String> names(String stem, int count) {
		return IntStream.range(0, count).mapToObj((i) -> stem + i).toList();
	}

}
