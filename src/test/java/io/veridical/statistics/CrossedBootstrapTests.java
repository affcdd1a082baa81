package io.veridical.statistics;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CrossedBootstrapTests {

	@Test
	void sameSeedGivesTheSameScoresInWhateverOrderJudgementsCome() {
		CrossedSample.Builder forwards = CrossedSample.of(1);
		CrossedSample.Builder backwards = CrossedSample.of(1);
		for (int i = 0; i < 400; i++) {
			add(forwards, i);
			add(backwards, 399 - i);
		}

		double[] scores = new CrossedBootstrap(500, 7).of(forwards.build()).scores(0);

		assertThat(scores).isEqualTo(new CrossedBootstrap(500, 7).of(backwards.build()).scores(0))
			.isNotEqualTo(new CrossedBootstrap(500, 8).of(forwards.build()).scores(0))
			.hasSize(500);
	}

	@Test
	void moreResamplesGoOnWhereFewerEnd() {
		CrossedSample sample = sample();
		assertThat(new CrossedBootstrap(1000, 7).of(sample).scores(0))
			.startsWith(new CrossedBootstrap(100, 7).of(sample).scores(0));
	}

	@Test
	void conditionWithoutJudgementsHasNoScores() {
		CrossedReplicates replicates = new CrossedBootstrap(100, 7).of(CrossedSample.of(1).build());
		assertThat(replicates.scores(0)).isEmpty();
		assertThat(replicates.score(0, .95)).isNull();
	}

	@Test
	void oneRaterHasNoInterval() {
		CrossedSample sample = CrossedSample.of(1).add(0, 3, 5, true, true).add(0, 3, 6, true, false).build();
		assertThat(new CrossedBootstrap(100, 7).of(sample).score(0, .95)).isNull();
	}

	@Test
	void valueIsTheMeanOverRaters() {
		CrossedSample sample = CrossedSample.of(1)
			.add(0, 0, 0, true, true)
			.add(0, 1, 0, true, false)
			.add(0, 1, 1, true, false)
			.build();
		assertThat(new CrossedBootstrap(100, 7).of(sample).score(0, .95)).as("100 % and 0 %")
			.extracting(Estimate::value, as(InstanceOfAssertFactories.DOUBLE))
			.isCloseTo(50, within(1e-12));
	}

	@Test
	void refusesTooFewResamples() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CrossedBootstrap(99, 7)).withMessageContaining("99");
	}

	private static CrossedSample sample() {
		CrossedSample.Builder sample = CrossedSample.of(1);
		for (int i = 0; i < 400; i++) {
			add(sample, i);
		}
		return sample.build();
	}

	private static void add(CrossedSample.Builder sample, int i) {
		sample.add(0, i / 20, (i * 7) % 40, (i * 7) % 2 == 0, i % 3 == 0);
	}

}
