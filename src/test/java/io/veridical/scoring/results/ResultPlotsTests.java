package io.veridical.scoring.results;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

import io.veridical.scoring.FittedScore.Bound;
import io.veridical.scoring.plot.Drawing;
import io.veridical.scoring.plot.Ink;
import io.veridical.scoring.plot.Mark;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Shape;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class ResultPlotsTests {

	private final Drawing drawing = new Drawing();

	@Test
	void leaderboardBeginsWithTheHighestScoreAndGivesRanksAsRanges() {
		Plot plot = ResultPlots.named(Examples.tied(), "scores").draw(Examples.tied(), Shape.WIDE);
		List<Mark.Dot> dots = marks(plot, Mark.Dot.class);

		assertThat(dots).extracting(Mark.Dot::x).isSortedAccordingTo(Comparator.reverseOrder());
		double zero = marks(plot, Mark.Label.class).stream()
			.filter((label) -> label.words().code() == null && label.words().text().equals("0"))
			.mapToDouble(Mark.Label::x)
			.findFirst()
			.orElseThrow();
		assertThat((dots.get(0).x() - zero) / (dots.get(2).x() - zero)).isCloseTo(43.7 / 17.0, within(.001));
		assertThat(texts(plot)).contains("1\u20132", "3", "43.7", "[41.8, 45.6]");
	}

	@Test
	void meanThatIsOnlyABoundHasAnArrowAndItsSign() {
		Results results = Examples.censored(Bound.AT_LEAST, Bound.AT_MOST);
		Plot plot = ResultPlots.named(results, "scores").draw(results, Shape.WIDE);

		// 441.1 - 80 + .5 and 105 + 80 - .5: intervals over raters
		assertThat(texts(plot)).contains("[361.6, \u2265\u00a0520.6]", "[\u2264\u00a025.5, 184.5]");
		// a shaft and two sides of a head each
		assertThat(marks(plot, Mark.Line.class)).filteredOn((line) -> line.ink() == Ink.WHISKER).hasSize(6);
		Results exact = Examples.censored(Bound.EXACT, Bound.EXACT);
		assertThat(marks(ResultPlots.named(exact, "scores").draw(exact, Shape.WIDE), Mark.Line.class))
			.noneMatch((line) -> line.ink() == Ink.WHISKER);
		assertThat(ResultPlots.named(results, "scores").data(results).csv()).contains(",at_least\n", ",at_most\n");
	}

	@Test
	void differenceOfBoundsIsABound() {
		Results results = Examples.censored(Bound.AT_LEAST, Bound.AT_MOST);
		Results open = Examples.censored(Bound.AT_LEAST, Bound.AT_LEAST);

		assertThat(texts(ResultPlots.named(results, "differences").draw(results, Shape.NARROW)))
			.contains("\u2265\u00a0336.1", "[260.0, \u2265\u00a0410.0]");
		assertThat(texts(ResultPlots.named(open, "differences").draw(open, Shape.NARROW))).contains("\u2248\u00a0336.1",
				"[\u2264\u00a0260.0, \u2265\u00a0410.0]");
	}

	@Test
	void pairsReadHigherLessLowerAndOnlyThoseThatDifferAreFilled() {
		Plot plot = ResultPlots.named(Examples.tied(), "differences").draw(Examples.tied(), Shape.WIDE);

		assertThat(texts(plot)).contains("LSGM-ODE \u2212 PFGMPP", "26.7", "[23.6, 29.8]");
		assertThat(marks(plot, Mark.Dot.class)).extracting(Mark.Dot::ink).containsExactly(Ink.HOLLOW, Ink.DOT, Ink.DOT);
	}

	@Test
	void numbersBehindAPlotAreGivenUnrounded() {
		Results results = Examples.tied();

		assertThat(ResultPlots.named(results, "scores").data(results).csv().lines()).contains(
				"model,raters,score,ci_lower,ci_upper,interval,rank_best,rank_worst,bound",
				"LSGM-ODE,27,43.7,41.8,45.6,corrected,1,2,", "\"A model with quite a long name, psi 0.7\",0,,,,,,,");
		assertThat(ResultPlots.named(results, "differences").data(results).csv().lines()).anyMatch((line) -> line
			.startsWith("LSGM-ODE,WGAN-GP <&>,26.700000000000003,23.6,29.8,1.0E-4,1.0E-4,23.1,30.3,1.0E-4,true"));
		assertThat(ResultPlots.named(results, "learning").data(results).rows()).hasSize(30);
		assertThat(ResultPlots.named(results, "raters").data(results).rows()).hasSize(27 + 26 + 26);
		assertThat(ResultPlots.named(results, "metric-1").data(results).rows()).hasSize(3);
	}

	@Test
	void everyPlotIsDrawnInBothShapesAndLanguages() {
		for (Results results : List.of(Examples.tied(), Examples.timed("modern"), Examples.oneRater())) {
			List<ResultPlot> plots = ResultPlots.of(results).stream().filter((plot) -> plot.hasData(results)).toList();
			assertThat(plots).hasSizeGreaterThan(4).allSatisfy((plot) -> {
				for (Shape shape : Shape.values()) {
					Plot drawn = plot.draw(results, shape);
					assertThat(drawn.name()).isEqualTo(plot.name());
					for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
						assertThat(this.drawing.svg(drawn, locale)).doesNotContain("??", "null", "NaN");
					}
				}
			});
		}
	}

	@Test
	void everyTenthOfTheSessionHasItsWhiskers() {
		Results results = Examples.tied();
		Plot plot = ResultPlots.named(results, "learning").draw(results, Shape.WIDE);

		// three models, ten tenths, fakes and reals: 60 vertical strokes, at the x of 60
		// dots
		List<String> strokes = marks(plot, Mark.Outline.class).stream()
			.filter((outline) -> outline.ink() == Ink.WHISKER || outline.ink() == Ink.SECOND_WHISKER)
			.flatMap((outline) -> Pattern.compile("M([\\d.]+)[ ,][\\d.]+ ?L([\\d.]+)[ ,][\\d.]+")
				.matcher(outline.path())
				.results())
			.map((stroke) -> stroke.group(1) + "=" + stroke.group(2))
			.toList();
		assertThat(strokes).hasSize(60).allMatch((stroke) -> stroke.split("=")[0].equals(stroke.split("=")[1]));
	}

	// every example has 100 of each kind a tenth: 25 - 2 x tenth reals and 40 fakes wrong
	@Test
	void captionOfALearningCurveSaysWhereItBeginsAndEnds() {
		Results results = Examples.tied();
		String svg = this.drawing.svg(ResultPlots.named(results, "learning").draw(results, Shape.WIDE), Locale.ENGLISH);

		assertThat(svg)
			.contains("LSGM-ODE: errors on generated images go from 40.0 % in the first tenth to 40.0 % in the"
					+ " last, on real images from 23.0 % to 5.0 %.");
	}

	@Test
	void plotWithoutDataIsNotThere() {
		assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> ResultPlots.named(Examples.nobodyYet(), "differences"));
		assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> ResultPlots.named(Examples.tied(), "pie"));
	}

	private static List<String> texts(Plot plot) {
		return marks(plot, Mark.Label.class).stream()
			.filter((label) -> label.words().code() == null)
			.map((label) -> label.words().text())
			.toList();
	}

	private static <T extends Mark> List<T> marks(Plot plot, Class<T> kind) {
		return plot.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
	}

}
