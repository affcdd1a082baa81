package io.veridical.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.veridical.scoring.Intervals;
import io.veridical.scoring.Intervals.Question;
import io.veridical.scoring.ScoreIntervals;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@link ScoreTable} that say how sure its figures are.
 */
final class ScoreIntervalColumns {

	private ScoreIntervalColumns() {
	}

	static List<Column<ScoreRow>> all() {
		List<Column<ScoreRow>> columns = new ArrayList<>();
		columns.add(new Column<>("interval", "corrected, crossed, raters or published",
				"Which interval of the score to lead with: corrected where images have names (other raters, other images"
						+ " like these), raters elsewhere (other raters, these images). published is the HYPE paper's, in ci_lower.",
				(row) -> row.interval(ScoreIntervals::value, Intervals::question, Question::text)));
		add(columns, "interval", "as score", "that interval", ScoreIntervals::value, Intervals::main);
		add(columns, "raters", "as score",
				"the interval over raters (other raters, these images): of percentages Wilson's interval with the variance over"
						+ " raters and Student's t, of milliseconds Student's t",
				ScoreIntervals::value, Intervals::raters);
		add(columns, "crossed", "percent",
				"the percentile interval of the product-weight bootstrap over raters and images (Owen and Eckles 2012), too"
						+ " narrow with few raters; empty where images have no names or fewer than two of a kind",
				ScoreIntervals::value, Intervals::crossed);
		add(columns, "corrected", "percent",
				"the interval over raters and images by variance components; empty where images have no names or fewer than two of a kind",
				ScoreIntervals::value, Intervals::corrected);
		add(columns, "fakes_error", "percent", "the leading interval of fakes_error", ScoreIntervals::fakes,
				Intervals::main);
		add(columns, "reals_error", "percent", "the leading interval of reals_error", ScoreIntervals::reals,
				Intervals::main);
		add(columns, "d_prime", "standard deviations",
				"the interval of d_prime: of the product-weight bootstrap where images have names, of raters elsewhere",
				ScoreIntervals::dPrime, Intervals::main);
		add(columns, "criterion", "standard deviations", "the interval of criterion, made likewise",
				ScoreIntervals::criterion, Intervals::main);
		return columns;
	}

	private static void add(List<Column<ScoreRow>> columns, String name, String unit, String meaning,
			Function<ScoreIntervals, Intervals> figure, Function<Intervals, @Nullable Estimate> which) {
		columns.add(new Column<>(name + "_lower", unit, "Lower bound of " + meaning + ".",
				(row) -> row.interval(figure, which, (estimate) -> estimate.interval().lower())));
		columns.add(new Column<>(name + "_upper", unit, "Upper bound of the same.",
				(row) -> row.interval(figure, which, (estimate) -> estimate.interval().upper())));
	}

}
