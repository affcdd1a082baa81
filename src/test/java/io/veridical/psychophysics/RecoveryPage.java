package io.veridical.psychophysics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;

/**
 * Prints the tables of {@code src/docs/recovery.md}, by name: {@code mvn test
 * -Dfrontend.skip -Dtest=RecoveryPage}. Takes eight minutes of processor time.
 */
class RecoveryPage {

	private static final Path PAGE = Path.of("src/docs/recovery.md");

	private static final double[] THRESHOLDS = { 150, 250, 400, 800, 1500, 3000 };

	private static final List<double[]> SHAPES = List.of(new double[] { 3, 0, 0 }, new double[] { 3, 0.02, 0 },
			new double[] { 3, 0.05, 0 }, new double[] { 3, 0.02, 0.4 }, new double[] { 3, 0.02, -0.8 },
			new double[] { 1.5, 0.02, 0 }, new double[] { 1.5, 0.02, 0.4 }, new double[] { 5, 0.02, 0 },
			new double[] { 5, 0.02, 0.4 });

	private static final int SESSIONS = Integer.getInteger("recovery.sessions", 200);

	private static final int STUDIES = Integer.getInteger("recovery.studies", 40);

	private final StringBuilder page = new StringBuilder();

	@Test
	void writesThePage() throws IOException {
		this.page.append(intro());
		blocks();
		recovery("hype-75", 450, "Published score (mode)", Recovery::mode, 0);
		recovery("modern", Modern.DEFAULT_TRIALS, "Weibull fit", Recovery::weibull, 0);
		recovery("modern", 150, "Weibull fit", Recovery::weibull, 5);
		recovery("modern", 450, "Weibull fit", Recovery::weibull, 3);
		designs();
		Files.writeString(PAGE, this.page);
	}

	private static String intro() {
		return """
				# What the results of simulated raters read

				Made by `mvn test -Dfrontend.skip -Dtest=RecoveryPage`; seeds are fixed, so it prints the same figures again.
				Readings are percent of the true threshold: bias ± standard deviation of one session, over %d sessions a cell.
				The true threshold is the exposure with d' = 1.349, at which an unbiased rater without lapses is right in 75 %%.
				Lapse is the share of errors that no exposure cures; criterion above 0 prefers to say "real".
				Exposures count as achieved as asked for. A fit's reading is the median of the posterior.

				"""
			.formatted(SESSIONS);
	}

	private void blocks() {
		this.page.append("## One block of 150 trials from 500 ms\n\n");
		this.page
			.append("Percent correct over the whole block (slope 3, no lapses): far from the stationary target.\n\n");
		this.page.append("| preset (stationary target) |").append(columns());
		for (StaircaseRule rule : StaircaseRule.presets()) {
			this.page.append("| %s (%.1f) |".formatted(rule.preset(), 100 * rule.target()));
			for (double threshold : THRESHOLDS) {
				this.page.append(" %.1f |".formatted(blockPercent(rule.preset(), threshold)));
			}
			this.page.append("\n");
		}
		this.page.append("\n## Recovery\n");
	}

	private static double blockPercent(String preset, double threshold) {
		Recovery blocks = Recovery.of(preset, SimulatedRater.unbiased(threshold, 3, 0), 150, 2000);
		return blocks.trials().stream().flatMap(List::stream).filter(ExposedTrial::correct).count() / 3000.0;
	}

	/**
	 * Two tables of the same sessions: an estimator and the signal-detection fit.
	 * @param limit bias of that fit, in percent, beyond which a cell is named; 0 for none
	 */
	private void recovery(String preset, int trials, String name, ToDoubleFunction<List<ExposedTrial>> estimator,
			double limit) {
		StringJoiner beyond = new StringJoiner("; ");
		beyond.setEmptyValue("none");
		StringBuilder second = new StringBuilder();
		title("%s of `%s`, %d trials".formatted(name, preset, trials), this.page);
		title("Signal-detection fit of the same trials", second);
		for (double[] shape : SHAPES) {
			StringBuilder one = new StringBuilder("| %.1f, %.2f, %.1f |".formatted(shape[0], shape[1], shape[2]));
			StringBuilder other = new StringBuilder(one);
			for (double threshold : THRESHOLDS) {
				Psychometric sees = new Psychometric(Exposure.ofMillis(threshold), shape[0], shape[1]);
				SimulatedRater rater = new SimulatedRater(sees, shape[2]);
				Recovery sessions = preset.equals("modern") ? Recovery.of(preset, rater, trials, SESSIONS)
						: Recovery.ofThreeBlocks(preset, rater, SESSIONS);
				one.append(" ").append(sessions.reading(estimator)).append(" |");
				Recovery.Reading reading = sessions.reading(Recovery::signalDetection);
				other.append(" ").append(reading).append(" |");
				if (Math.abs(reading.bias()) > limit) {
					beyond.add("slope %.1f, lapse %.2f, criterion %.1f at %.0f ms (%+.1f)".formatted(shape[0], shape[1],
							shape[2], threshold, reading.bias()));
				}
			}
			this.page.append(one).append("\n");
			second.append(other).append("\n");
		}
		this.page.append(second);
		if (limit > 0) {
			this.page.append("\nBias beyond %.0f %%: %s.\n".formatted(limit, beyond));
		}
	}

	private void title(String title, StringBuilder to) {
		to.append("\n### ").append(title).append("\n\n| slope, lapse, criterion |").append(columns());
	}

	private void designs() {
		this.page
			.append("""

					## What a model's score costs

					Paid trials with the qualification of 100: published 30 x 550 = %,d; `modern` raters x (100 + trials).
					Raters: thresholds as said (normal ones cut off at 50 ms), slope lognormal (0.3 in the logarithm), lapse
					exponential with mean 2 %%, criterion normal with SD 0.3; %d studies a row, the same raters on both sides. A score that
					hardly follows the thresholds near its limits has a small standard error and tells little, so errors are also given per ms
					of threshold: divided by how far a rater's value grows with the rater's threshold (least squares). Ratios below 1 favour `modern`.

					| thresholds, slope | design | paid trials | SE published | SE `modern` | ratio | per ms published \
					| per ms `modern` | ratio | bias published | bias `modern` |
					|---|---|---|---|---|---|---|---|---|---|---|
					"""
				.formatted(SimulatedStudies.publishedCost(), STUDIES));
		SimulatedStudies.Raters paper = new SimulatedStudies.Raters(false, 363, 176, 2);
		for (int trials : List.of(30, 40, 50, 60, 75)) {
			design(paper, 5500 / (100 + trials), trials);
		}
		for (SimulatedStudies.Raters raters : List.of(new SimulatedStudies.Raters(false, 363, 176, 2),
				new SimulatedStudies.Raters(true, 363, 176, 3), new SimulatedStudies.Raters(false, 363, 176, 1.5),
				new SimulatedStudies.Raters(false, 363, 176, 5), new SimulatedStudies.Raters(false, 363, 100, 3),
				new SimulatedStudies.Raters(false, 800, 176, 3), new SimulatedStudies.Raters(true, 800, 388, 2),
				new SimulatedStudies.Raters(true, 800, 388, 3))) {
			design(raters, Modern.DEFAULT_RATERS, Modern.DEFAULT_TRIALS);
		}
	}

	private void design(SimulatedStudies.Raters raters, int size, int trials) {
		SimulatedStudies studies = SimulatedStudies.of(raters, STUDIES, size, trials);
		double published = studies.publishedError();
		double modern = studies.modernError(size);
		double publishedPer = studies.publishedErrorPerMilli();
		double modernPer = studies.modernErrorPerMilli(size);
		this.page.append("| %s %.0f ± %.0f, %.1f | %d x %d | %,d |".formatted(
				raters.lognormal() ? "lognormal" : "normal", raters.mean(), raters.spread(), raters.slope(), size,
				trials, SimulatedStudies.modernCost(size, trials)));
		this.page.append(" %.1f | %.1f | %.2f | %.1f | %.1f | %.2f | %+.1f %% | %+.1f %% |\n".formatted(published,
				modern, modern / published, publishedPer, modernPer, modernPer / publishedPer, studies.publishedBias(),
				studies.modernBias()));
	}

	private static String columns() {
		StringBuilder names = new StringBuilder();
		for (double threshold : THRESHOLDS) {
			names.append(" %.0f ms |".formatted(threshold));
		}
		return names.append("\n|---|").append("---|".repeat(THRESHOLDS.length)).append("\n").toString();
	}

}
