package io.veridical.scoring;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class ScorePlotTests {

	@Test
	void marksLieInProportionToThePercentage() {
		ScorePlot plot = ScorePlot.narrow(Examples.dgmEval());
		double unit = (plot.right() - plot.left()) / 60;

		assertThat(plot.ticks()).extracting(ScorePlot.Tick::label)
			.containsExactly("0", "10", "20", "30", "40", "50", "60");
		assertThat(plot.chance()).isCloseTo(plot.left() + 50 * unit, within(.01));
		ScorePlot.Row lsgm = plot.rows().get(0);
		// 43.6852 %: scoring/reference.csv
		assertThat(lsgm.x()).isCloseTo(plot.left() + 43.6852 * unit, within(.01));
		assertThat(lsgm.lower()).isLessThan(lsgm.x());
		assertThat(lsgm.upper()).isGreaterThan(lsgm.x());
	}

	@Test
	void axisReachesTheHighestIntervalByTens() {
		assertThat(ScorePlot.wide(Examples.hyperReal()).ticks()).last()
			.extracting(ScorePlot.Tick::label)
			.isEqualTo("100");
	}

	@Test
	void exposuresHaveAnAxisOfTheirOwnAndNoChance() {
		ScorePlot plot = ScorePlot.wide(Examples.timed("hype-75"));

		// the longest interval of two raters' means ends between 500 and 520 ms
		assertThat(plot.ticks()).extracting(ScorePlot.Tick::label)
			.containsExactly("0", "100", "200", "300", "400", "500", "600");
		assertThat(plot.chance()).isNull();
		// the mean of 100 and 110
		assertThat(plot.rows().get(1).x()).isCloseTo(plot.left() + (plot.right() - plot.left()) * 105 / 600,
				within(.01));
		assertThat(Examples.timed("hype-75").lines()).extracting(ScoreLine::score, ScoreLine::atLimits)
			.containsExactly(tuple("441.1", "0 / 2"), tuple("105.0", "2 / 0"), tuple(null, null));
	}

	@Test
	void oneRaterIsADotWithoutALine() {
		ScorePlot.Row single = ScorePlot.wide(Examples.dgmEval()).rows().get(2);
		assertThat(single.x()).isNotNull();
		assertThat(single.lower()).isNull();
		assertThat(single.upper()).isNull();
	}

	@Test
	void nobodyIsAnEmptyRow() {
		assertThat(ScorePlot.wide(Examples.nobodyYet()).rows()).singleElement()
			.satisfies((row) -> assertThat(row.x()).isNull());
	}

	@Test
	void rowsLieWithinTheFrame() {
		assertThat(Examples.dgmEval().plots()).hasSize(2).allSatisfy((plot) -> {
			assertThat(plot.rows()).hasSize(4).allSatisfy((row) -> {
				assertThat(row.y()).isBetween(plot.top(), plot.bottom());
				assertThat(row.labelY()).isBetween(plot.top(), plot.bottom());
			});
			assertThat(plot.height()).isGreaterThan(plot.bottom());
		});
	}

	@Test
	void figuresAreWrittenForReaders() {
		// d' = z(23.5/51) - z(28.5/51) and c by Python's statistics.NormalDist: -0.2463,
		// -0.0246
		assertThat(Examples.dgmEval().lines().get(2)).isEqualTo(new ScoreLine("One rater so far <&>", 1, "55.0", null,
				"54.0", "56.0", "\u22120.25", "\u22120.02", null));
		assertThat(Examples.nobodyYet().lines())
			.containsExactly(new ScoreLine("fashion-4-late psi 0.7", 0, null, null, null, null, null, null, null));
	}

}
