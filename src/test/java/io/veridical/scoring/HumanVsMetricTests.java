package io.veridical.scoring;

import java.util.List;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.scoring.HumanVsMetric.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class HumanVsMetricTests {

	// Zhou et al. 2019: CelebA StyleGAN trunc, ProGAN, BEGAN, WGAN-GP, then FFHQ StyleGAN
	// trunc and no trunc
	private static final double[] SCORE = { 50.7, 40.3, 10.0, 3.8, 27.6, 19.0 };

	private static final double[] KID = { .005, .001, .056, .046, .007, .001 };

	private static final double[] FID = { 131.7, 2.5, 67.7, 43.6, 13.8, 4.4 };

	private static final double[] PRECISION = { .982, .990, .326, .654, .976, .983 };

	@ParameterizedTest
	@CsvSource({ "FID, -.029, .957, 720", "KID, -.609, .200, 152", "precision, .657, .156, 126" })
	void publishedCorrelationsComeOutAsPublished(String metric, double rho, double p, int asStrong) {
		double[] values = switch (metric) {
			case "FID" -> FID;
			case "KID" -> KID;
			default -> PRECISION;
		};
		HumanVsMetric correlation = HumanVsMetric.of(metric,
				IntStream.range(0, SCORE.length)
					.mapToObj((i) -> new Point("model " + i, SCORE[i], values[i]))
					.toList());

		// the three digits that the paper prints
		assertThat(correlation.rho()).isCloseTo(rho, within(.0005));
		assertThat(correlation.p()).isCloseTo(p, within(.0005));
		// orders of six that correlate as strongly, counted with itertools.permutations
		assertThat(correlation.exactP()).isCloseTo(asStrong / 720.0, within(1e-12));
	}

	@Test
	void onlyModelsThatPeopleHaveJudgedEnter() {
		CampaignScores scores = new TriedCampaign("good", "bad", "unseen")
			.raters(0, 2, new ErrorCounts(10, 5, 10, 5), true)
			.raters(1, 2, new ErrorCounts(10, 1, 10, 1), true)
			.scores();

		List<HumanVsMetric> found = HumanVsMetric.of(scores, List.of(new MetricValue("FID", "bad", 60),
				new MetricValue("FID", "good", 5), new MetricValue("FID", "unseen", 7)));

		assertThat(found).singleElement().satisfies((fid) -> {
			assertThat(fid.points()).containsExactly(new Point("bad", 10, 60), new Point("good", 50, 5));
			assertThat(fid.rho()).isNull();
			assertThat(fid.p()).isNull();
			assertThat(fid.exactP()).isNull();
		});
	}

	@Test
	void lineOfTheFormMayNameAModelWithCommas() {
		assertThat(MetricValue.parse("FID, StyleGAN, psi 0.7, 13.8", 1))
			.isEqualTo(new MetricValue("FID", "StyleGAN, psi 0.7", 13.8));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FID 12         | Line 3 is “FID 12”; it must be metric, model and value, separated by commas.
			FID,a,twelve   | Line 3 has “twelve” for a value; it must be a number.
			FID,a,NaN      | The FID of “a” is “NaN”; it must be a number.
			' ,a,1'        | The metric “” needs a name of 1 to 60 letters on one line, without commas.
			""")
	void lineThatCannotBeReadIsNamed(String line, String message) {
		assertThatExceptionOfType(UnusableMetrics.class).isThrownBy(() -> MetricValue.parse(line, 3))
			.withMessage(message);
	}

}
