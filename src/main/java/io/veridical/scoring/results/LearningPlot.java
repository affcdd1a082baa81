package io.veridical.scoring.results;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.scoring.Behind;
import io.veridical.scoring.Decile;
import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Panel;
import io.veridical.scoring.plot.Panel.Spot;
import io.veridical.scoring.plot.PanelPlot;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Whether raters learn: errors on fakes and on reals by tenth of the session.
 */
final class LearningPlot implements ResultPlot {

	private static final Axis TENTHS = new Axis(.5, 10.5, List.of(1.0, 5.0, 10.0), false);

	/** So that the intervals of fakes and reals do not hide each other. */
	private static final double BESIDE = .12;

	@Override
	public String name() {
		return "learning";
	}

	@Override
	public boolean hasData(Results results) {
		return results.behind().stream().anyMatch((behind) -> behind.learning().size() > 1);
	}

	@Override
	public Plot draw(Results results, Shape shape) {
		List<Behind> learnt = learnt(results);
		double highest = learnt.stream()
			.flatMap((behind) -> behind.learning().stream())
			.flatMap((decile) -> Stream.of(decile.fakesInterval(), decile.realsInterval()))
			.filter(Objects::nonNull)
			.mapToDouble(Interval::upper)
			.max()
			.orElse(0);
		return new PanelPlot(name(), Words.say("scoring.learning.title"), TENTHS, Words.say("scoring.learning.across"),
				Axis.even(0, Math.max(20, highest), 5), Words.say("scoring.learning.up"), null,
				List.of(Words.say("scoring.learning.fakes"), Words.say("scoring.learning.reals")),
				learnt.stream().map(LearningPlot::panel).toList())
			.draw(shape);
	}

	private static List<Behind> learnt(Results results) {
		return results.scored()
			.stream()
			.map((condition) -> results.behind(condition.conditionId()))
			.filter(Objects::nonNull)
			.filter((behind) -> behind.learning().size() > 1)
			.toList();
	}

	private static Panel panel(Behind behind) {
		List<Spot> fakes = spots(behind, (decile) -> decile.counts().fakesShown() > 0, -BESIDE, LearningPlot::fakes,
				Decile::fakesInterval);
		List<Spot> reals = spots(behind, (decile) -> decile.counts().realsShown() > 0, BESIDE, LearningPlot::reals,
				Decile::realsInterval);
		Words note = (behind.raters().size() == 1) ? Words.say("scoring.learning.one") : null;
		return new Panel(Words.name(behind.model()), note, List.of(), fakes, reals, fakes, reals, Words
			.say("scoring.learning.row", behind.model(), first(fakes), last(fakes), first(reals), last(reals)));
	}

	private static List<Spot> spots(Behind behind, Predicate<Decile> shown, double beside,
			ToDoubleFunction<Decile> error, Function<Decile, @Nullable Interval> interval) {
		return behind.learning()
			.stream()
			.filter(shown)
			.map((decile) -> spot(decile.number() + beside, error.applyAsDouble(decile), interval.apply(decile)))
			.toList();
	}

	private static Spot spot(double x, double y, @Nullable Interval interval) {
		return (interval != null) ? new Spot(x, y, interval.lower(), interval.upper()) : Spot.of(x, y);
	}

	private static double fakes(Decile decile) {
		ErrorCounts counts = decile.counts();
		return (counts.fakesShown() > 0) ? counts.fakesErrorPercent() : 0;
	}

	private static double reals(Decile decile) {
		ErrorCounts counts = decile.counts();
		return (counts.realsShown() > 0) ? counts.realsErrorPercent() : 0;
	}

	private static String first(List<Spot> spots) {
		return spots.isEmpty() ? "\u2013" : Figures.tenths(spots.get(0).y());
	}

	private static String last(List<Spot> spots) {
		return spots.isEmpty() ? "\u2013" : Figures.tenths(spots.get(spots.size() - 1).y());
	}

	@Override
	public PlotData data(Results results) {
		PlotData data = new PlotData("model", "tenth", "fakes_shown", "fakes_wrong", "reals_shown", "reals_wrong",
				"error", "ci_lower", "ci_upper");
		learnt(results).forEach((behind) -> behind.learning()
			.forEach((decile) -> data.add(behind.model(), decile.number(), decile.counts().fakesShown(),
					decile.counts().fakesWrong(), decile.counts().realsShown(), decile.counts().realsWrong(),
					decile.error(), (decile.interval() != null) ? decile.interval().lower() : null,
					(decile.interval() != null) ? decile.interval().upper() : null)));
		return data;
	}

}
