package io.veridical.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.SignalDetection;
import io.veridical.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HypeInfinityScoresTests {

	@Test
	void rawDataOfThePaperAreWrongOnOneImageInEighteen() {
		Score score = score(complete(OpenData.WGANGP, "WGAN-GP"), 1);

		// science.md 9: 139 complete sessions, error 5.55 % (fakes 1.50, reals 9.61)
		assertThat(score.raters()).isEqualTo(139);
		assertThat(score.judgements()).isEqualTo(139 * 96);
		assertThat(score.value()).isCloseTo(5.55, within(.005));
		assertThat(score.fakesError()).isCloseTo(1.50, within(.005));
		assertThat(score.realsError()).isCloseTo(9.61, within(.005));
	}

	@Test
	void bestDiffusionModelOfDgmEvalComesCloseToChance() {
		Score score = score(complete(OpenData.DGM_EVAL, "LSGM-ODE"), 1);

		// science.md 9: LSGM-ODE 43.7 % [41.8, 45.6]
		assertThat(score.value()).isCloseTo(43.7, within(.05));
		assertThat(uncertainty(score).interval().lower()).isCloseTo(41.8, within(.2));
		assertThat(uncertainty(score).interval().upper()).isCloseTo(45.6, within(.2));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("references")
	void agreesWithNumpy(String study, String model, String sessions, String value, String se, String lower,
			String upper) {
		Score score = score(complete(study, model), 1);

		// By chance, the percentiles of 10,000 resamples differ by some 2.5 % of the
		// standard error
		assertThat(score.raters()).isEqualTo(Integer.parseInt(sessions));
		assertThat(score.value()).isCloseTo(Double.parseDouble(value), within(.0001));
		assertThat(uncertainty(score).standardError()).isCloseTo(Double.parseDouble(se), within(.05));
		assertThat(uncertainty(score).interval().lower()).isCloseTo(Double.parseDouble(lower), within(.2));
		assertThat(uncertainty(score).interval().upper()).isCloseTo(Double.parseDouble(upper), within(.2));
	}

	static Stream<Object[]> references() {
		return OpenData.rows("reference.csv").stream().map((row) -> (Object[]) row);
	}

	@Test
	void noRatersHaveNoScore() {
		assertThat(HypeInfinityScores.of(List.of(), 1)).isNull();
	}

	@Test
	void oneRaterHasAScoreAndNoInterval() {
		ErrorCounts rater = new ErrorCounts(50, 10, 50, 29);
		assertThat(score(List.of(rater), 1)).satisfies((score) -> {
			assertThat(score.value()).isEqualTo(39);
			assertThat(score.signal()).isEqualTo(SignalDetection.of(rater));
			assertThat(score.uncertainty()).isNull();
		});
	}

	@Test
	void ratersCountAlikeHoweverManyImagesTheySaw() {
		// One is wrong on 10 %, one on 50 %; pooled it would be 15 of 110
		Score score = score(List.of(new ErrorCounts(50, 5, 50, 5), new ErrorCounts(5, 5, 5, 0)), 1);
		assertThat(score.value()).isCloseTo(30, within(1e-9));
	}

	@Test
	void orderOfRatersDoesNotMatterAndTheSeedDoes() {
		List<ErrorCounts> raters = complete(OpenData.DGM_EVAL, "WGAN-GP");
		List<ErrorCounts> reversed = new ArrayList<>(raters);
		Collections.reverse(reversed);
		assertThat(score(raters, 7)).isEqualTo(score(reversed, 7)).isNotEqualTo(score(raters, 8));
	}

	private static List<ErrorCounts> complete(String study, String model) {
		int judgements = study.equals(OpenData.WGANGP) ? 96 : 200;
		return OpenData.sessions(study, model)
			.stream()
			.filter((session) -> session.judgements() == judgements)
			.toList();
	}

	private static Score score(List<ErrorCounts> raters, long seed) {
		return Objects.requireNonNull(HypeInfinityScores.of(raters, seed));
	}

	private static Estimate uncertainty(Score score) {
		return Objects.requireNonNull(score.uncertainty());
	}

}
