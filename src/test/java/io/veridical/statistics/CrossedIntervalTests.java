package io.veridical.statistics;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CrossedIntervalTests {

	private static final Offset<Double> DIGITS = within(1e-9);

	@Test
	void agreesWithAReckoningByAllPairsOfJudgements() {
		// crossed.py: NumPy 2.4.6 and scipy.stats.t.ppf of SciPy 1.17.1
		Estimate score = of(CrossedStudies.reference());
		assertThat(score.value()).isCloseTo(44.515810276679844, DIGITS);
		assertThat(score.standardError()).isCloseTo(5.524171845122106, DIGITS);
		assertThat(score.interval().lower()).isCloseTo(33.47868277081267, DIGITS);
		assertThat(score.interval().upper()).isCloseTo(56.121786346268124, DIGITS);
	}

	@Test
	void fakesAndRealsApartAreTheirOwnSamples() {
		CrossedSample.Builder fakes = CrossedSample.of(1);
		for (int i = 0; i < 200; i++) {
			fakes.add(0, i / 10, i % 10, true, (i * i) % 7 < 3);
		}
		CrossedSample.Builder both = CrossedSample.of(1);
		for (int i = 0; i < 200; i++) {
			both.add(0, i / 10, i % 10, true, (i * i) % 7 < 3);
			both.add(0, i / 10, 10 + i % 10, false, i % 5 == 0);
		}
		assertThat(CrossedInterval.ofFakes(both.build(), 0, .9)).isEqualTo(CrossedInterval.of(fakes.build(), 0, .9));
		assertThat(CrossedInterval.ofReals(fakes.build(), 0, .9)).isNull();
	}

	@Test
	void withoutAnyErrorItIsWilsonsIntervalOfIndependentJudgements() {
		Estimate none = of(CrossedStudies.full(750, 4, (rater, image) -> false));
		assertThat(none.value()).isZero();
		assertThat(none.interval().lower()).isZero();
		// scipy.stats.binomtest(0, 3000).proportion_ci(method='wilson'), SciPy 1.17.1:
		// 0.00127885, with the normal quantile in place of that of t with 749
		assertThat(none.interval().upper()).isCloseTo(.12789, within(.0005));
		Estimate all = of(CrossedStudies.full(750, 4, (rater, image) -> true));
		assertThat(all.interval().upper()).isEqualTo(100);
		assertThat(all.interval().lower()).isCloseTo(100 - .12789, within(.0005));
	}

	@Test
	void ratersWhoAgreeInEverythingLeaveTheScatterOfImages() {
		// The ten images are the whole sample: as if one rater had judged them, 5 of 10
		Estimate score = of(CrossedStudies.full(30, 20, (rater, image) -> image % 2 == 0));
		assertThat(score.standardError()).isCloseTo(100 * Math.sqrt(.25 / 18), within(1e-9));
	}

	@Test
	void imagesThatAllDeceiveAlikeLeaveTheScatterOfRaters() {
		Estimate score = of(CrossedStudies.full(30, 20, (rater, image) -> rater % 2 == 0));
		assertThat(score.standardError()).isCloseTo(100 * Math.sqrt(.25 / 29), within(1e-9));
	}

	@Test
	void needsTwoRatersTwoImagesOfAKindAndTheirNames() {
		assertThat(CrossedInterval.of(CrossedSample.of(1).build(), 0, .95)).isNull();
		assertThat(CrossedInterval.of(CrossedStudies.full(1, 20, (rater, image) -> image == 0), 0, .95)).isNull();
		assertThat(CrossedInterval.of(CrossedStudies.full(20, 3, (rater, image) -> rater == 0), 0, .95)).isNull();
		assertThat(CrossedInterval.of(
				CrossedSample.of(1).add(0, 0, 0, true, true).add(0, 1, 1, true, true).add(0, 1, -1, true, true).build(),
				0, .95))
			.isNull();
	}

	private static Estimate of(CrossedSample sample) {
		Estimate score = CrossedInterval.of(sample, 0, .95);
		if (score == null) {
			throw new AssertionError("no score");
		}
		return score;
	}

}
