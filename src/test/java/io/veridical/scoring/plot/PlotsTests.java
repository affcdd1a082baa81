package io.veridical.scoring.plot;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.veridical.scoring.plot.Panel.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PlotsTests {

	private static final Words WORDS = Words.name("words");

	private static RowPlot rows(RowValue... values) {
		return new RowPlot("rows", WORDS, WORDS, Axis.even(0, 60, 6), 50.0, WORDS,
				Stream.of(values)
					.map((value) -> new Row(null, Words.name("A model with quite a long name, psi 0.7, resampled"),
							List.of(value), null, null, WORDS, 60))
					.toList());
	}

	@Test
	void dotsLieInProportionToTheirValues() {
		Plot plot = rows(new RowValue.Dot(0, null, null, false, 0), new RowValue.Dot(60, null, null, false, 0),
				new RowValue.Dot(15, null, null, false, 0))
			.draw(Shape.WIDE);
		List<Mark.Dot> dots = marks(plot, Mark.Dot.class);

		assertThat(dots.get(2).x()).isCloseTo(dots.get(0).x() + (dots.get(1).x() - dots.get(0).x()) / 4, within(.01));
	}

	@Test
	void valueWithoutAnIntervalIsADotWithoutALine() {
		int without = marks(rows(new RowValue.Dot(15, null, null, false, 0)).draw(Shape.WIDE), Mark.Line.class).size();

		assertThat(marks(rows(new RowValue.Dot(15, 10.0, 20.0, false, 0)).draw(Shape.WIDE), Mark.Line.class))
			.hasSize(without + 1);
	}

	@Test
	void longNamesAreCutAndStillTold() {
		assertThat(marks(rows(new RowValue.Dot(15, null, null, false, 0)).draw(Shape.WIDE), Mark.Label.class))
			.anySatisfy((label) -> {
				assertThat(label.words().text()).endsWith("\u2026");
				assertThat(label.whole()).endsWith("resampled");
			});
	}

	@Test
	void everyValueOfASwarmIsADot() {
		List<Double> values = IntStream.range(0, 40).mapToObj((i) -> 20.0 + i % 8).toList();
		Mark.Outline dots = marks(rows(new RowValue.Swarm(values, 50)).draw(Shape.WIDE), Mark.Outline.class).stream()
			.filter((outline) -> outline.ink() == Ink.SWARM)
			.findFirst()
			.orElseThrow();

		assertThat(dots.path().split("M")).hasSize(1 + 40);
		assertThat(dots.strokeWidth()).isEqualTo(5);
	}

	@Test
	void aThousandEqualValuesStayInTheirRow() {
		Plot plot = rows(new RowValue.Swarm(java.util.Collections.nCopies(1000, 20.0), 50)).draw(Shape.WIDE);
		Mark.Outline dots = marks(plot, Mark.Outline.class).stream()
			.filter((outline) -> outline.ink() == Ink.SWARM)
			.findFirst()
			.orElseThrow();

		assertThat(Stream.of(dots.path().substring(1).split("M")).mapToDouble((point) -> height(point)))
			.allSatisfy((y) -> assertThat(y).isBetween(34.0, 94.0));
	}

	private static double height(String point) {
		return Double.parseDouble(point.substring(point.indexOf(' ') + 1, point.indexOf('h')));
	}

	@ParameterizedTest
	@EnumSource
	void everythingLiesOnThePaper(Shape shape) {
		Panel panel = new Panel(Words.name("model"), WORDS,
				List.of(new Spot(100, 70, 60.0, 80.0), new Spot(900, 90, 85.0, 95.0)),
				List.of(Spot.of(100, 70), Spot.of(900, 90)), List.of(), List.of(new Spot(200, 75, 60.0, 88.0)), WORDS);
		PanelPlot panels = new PanelPlot("panels", WORDS, Axis.ratios(100, 1000), WORDS, Axis.even(50, 100, 5), WORDS,
				75.0, List.of(WORDS, WORDS), java.util.Collections.nCopies(7, panel));
		ScatterPlot scatter = new ScatterPlot("scatter", WORDS, Axis.even(0, 140, 7), WORDS, Axis.even(0, 60, 6), WORDS,
				WORDS, List.of(new ScatterPlot.Point("model", 131.7, 50.7, 48.2, 53.1, WORDS)));

		assertThat(
				List.of(panels.draw(shape), scatter.draw(shape), rows(new RowValue.Box(1, 2, 3, 4, 5, 0)).draw(shape)))
			.allSatisfy((plot) -> assertThat(marks(plot, Mark.Label.class)).allSatisfy((label) -> {
				assertThat(label.x()).isBetween(0.0, plot.width());
				assertThat(label.y()).isBetween(0.0, plot.height());
			}));
		assertThat(marks(panels.draw(shape), Mark.Dot.class)).hasSize(7);
	}

	// at about 8 pixels a letter of 13 pixels, as browsers draw them
	@ParameterizedTest
	@EnumSource
	void namesOfModelsThatLieTogetherDoNotCoverEachOther(Shape shape) {
		List<ScatterPlot.Point> crowd = Stream.of(1.9, 2.1, 2.9, 3.1, 3.4, 3.9, 4.2, 4.2)
			.map((value) -> new ScatterPlot.Point("Model %.1f".formatted(value), value, 40, 38.0, 42.0, WORDS))
			.toList();
		Plot plot = new ScatterPlot("scatter", WORDS, Axis.even(0, 50, 5), WORDS, Axis.even(0, 60, 6), WORDS, null,
				crowd)
			.draw(shape);
		List<Mark.Label> names = marks(plot, Mark.Label.class).stream()
			.filter((label) -> label.words().text().startsWith("Model"))
			.toList();

		assertThat(names).hasSize(8);
		for (Mark.Label name : names) {
			assertThat(names).filteredOn((other) -> other != name && Math.abs(other.y() - name.y()) < 13)
				.allSatisfy((other) -> assertThat(left(other) >= left(name) + 72 || left(name) >= left(other) + 72)
					.as("%s beside %s", name, other)
					.isTrue());
		}
	}

	private static double left(Mark.Label label) {
		return label.anchor().equals("end") ? label.x() - 72 : label.x();
	}

	@Test
	void everySecondMarkIsWrittenWhereAllWouldTouch() {
		Canvas canvas = new Canvas();
		canvas.marksBelow(Axis.even(-30, 40, 7), 0, 7 * 22, 0);

		assertThat(canvas.marks()).extracting((mark) -> ((Mark.Label) mark).words().text())
			.containsExactly("\u221220", "0", "20", "40");
	}

	@Test
	void longNamesHaveANarrowPlotsWholeWidth() {
		Panel panel = new Panel(Words.name("fashion-4-late psi 0.7"), null, List.of(), List.of(Spot.of(100, 70)),
				List.of(), List.of(), WORDS);
		PanelPlot panels = new PanelPlot("panels", WORDS, Axis.ratios(100, 1000), WORDS, Axis.even(50, 100, 5), WORDS,
				75.0, List.of(), List.of(panel, panel));

		assertThat(marks(panels.draw(Shape.NARROW), Mark.Label.class)).extracting((label) -> label.words().text())
			.contains("fashion-4-late psi 0.7");
	}

	@Test
	void dataAreWrittenUnroundedAndQuotedWhereNeeded() {
		assertThat(new PlotData("model", "score", "ci_lower").add("a,b", 43.685185, null).csv())
			.isEqualTo("model,score,ci_lower\n\"a,b\",43.685185,\n");
	}

	private static <T extends Mark> List<T> marks(Plot plot, Class<T> kind) {
		return plot.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
	}

}
