package io.veridical.scoring.results;

import java.util.List;
import java.util.NoSuchElementException;

import io.veridical.sampling.Checkpoint;
import io.veridical.sampling.latent.Truncation;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.plot.Ink;
import io.veridical.scoring.plot.Mark;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.results.SampledCondition.Diversity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

// Examples.tied(): LSGM-ODE 43.7 [41.8, 45.6], PFGMPP 43.6 [41.5, 45.7], WGAN-GP 17.0
// [14.7, 19.4]
class TracePlotsTests {

	private static final Results TIED = Examples.tied();

	@Test
	void checkpointsOfAModelAreInTheOrderOfTheirSteps() {
		Results results = with(sampled(0, "aa", "psi 1", new Checkpoint("m", 80_000)),
				sampled(2, "bb", "psi 1.0", new Checkpoint("m", 2_000)),
				sampled(1, "cc", "psi 1", new Checkpoint("other", 5)));
		assertThat(ResultPlots.named(results, "training").data(results).csv()).isEqualTo("""
				model,step,condition,truncation,score,ci_lower,ci_upper
				m,2000,WGAN-GP <&>,psi 1.0,17.0,14.7,19.4
				m,80000,LSGM-ODE,psi 1.0,43.7,41.8,45.6
				""");
		assertNoPlot(results, "training-2");
		assertThat(new Details(results).trainingFigures()).hasSize(1);
		assertThat(new Details(results).wantsDiversity()).isFalse();
	}

	@Test
	void checkpointsThatWereSampledOtherwiseAreNotJoined() {
		assertNoPlot(with(sampled(0, "aa", "psi 1", new Checkpoint("m", 8)),
				sampled(2, "bb", "psi 0.7", new Checkpoint("m", 2))), "training");
		assertNoPlot(with(sampled(0, "aa", "none", null), sampled(2, "bb", "none", null)), "training");
	}

	@Test
	void theFrontierGoesFromTheWholePriorToTheStrongestTruncation() {
		Results results = with(sampled(0, "aa", "psi 0.5", null, new Diversity("recall", .2, .15, .25)),
				sampled(1, "aa", "psi 0.7", null, new Diversity("recall", .4, null, null)),
				sampled(2, "aa", "none", null, new Diversity("recall", .6, .5, .7)));
		assertThat(ResultPlots.named(results, "frontier-recall").data(results).csv()).isEqualTo("""
				condition,truncation,metric,value,value_lower,value_upper,score,ci_lower,ci_upper
				WGAN-GP <&>,none,recall,0.6,0.5,0.7,17.0,14.7,19.4
				PFGMPP,psi 0.7,recall,0.4,,,43.6,41.5,45.7
				LSGM-ODE,psi 0.5,recall,0.2,0.15,0.25,43.7,41.8,45.6
				""");
		assertNoPlot(results, "frontier-coverage");
		Plot plot = ResultPlots.named(results, "frontier-recall").draw(results, Shape.WIDE);
		List<Mark.Line> whiskers = plot.marks()
			.stream()
			.filter((mark) -> mark.ink() == Ink.WHISKER)
			.map(Mark.Line.class::cast)
			.toList();
		// three upright ones of the score, two lying ones of the recall
		assertThat(whiskers).filteredOn((line) -> line.x1() == line.x2()).hasSize(3);
		assertThat(whiskers).filteredOn((line) -> line.y1() == line.y2()).hasSize(2);
	}

	@Test
	void truncationsOfOtherGeneratorsAndOtherKindsAreNotJoined() {
		Diversity half = new Diversity("coverage", .5, null, null);
		assertNoPlot(with(sampled(0, "aa", "psi 0.5", null, half), sampled(1, "bb", "psi 0.7", null, half)),
				"frontier-coverage");
		assertNoPlot(with(sampled(0, "aa", "resample 0.5", null, half), sampled(1, "aa", "truncnorm 0.7", null, half)),
				"frontier-coverage");
	}

	@Test
	void withoutAMetricOfDiversityThePageSaysWhatIsMissing() {
		Results results = with(sampled(0, "aa", "psi 0.5", null), sampled(1, "aa", "psi 0.7", null));
		assertNoPlot(results, "frontier-recall");
		assertThat(new Details(results).wantsDiversity()).isTrue();
		assertThat(new Details(TIED).wantsDiversity()).isFalse();
	}

	private static void assertNoPlot(Results results, String name) {
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> ResultPlots.named(results, name));
	}

	private static Results with(SampledCondition... sampled) {
		return new Results(TIED.study(), TIED.snapshot(), List.of(sampled));
	}

	private static SampledCondition sampled(int condition, String generator, String truncation,
			@Nullable Checkpoint checkpoint, Diversity... diversity) {
		ConditionScore of = TIED.scores().conditions().get(condition);
		return new SampledCondition(of.conditionId(), generator, Truncation.of(truncation), checkpoint,
				List.of(diversity));
	}

}
