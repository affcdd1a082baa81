package io.veridical.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import io.veridical.quality.ReplayedTrial;
import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Ink;
import io.veridical.scoring.plot.Panel.Spot;
import io.veridical.scoring.plot.StripPlot;
import io.veridical.scoring.plot.StripPlot.Layer;
import io.veridical.scoring.plot.Words;
import org.jspecify.annotations.Nullable;

/**
 * A session's response times and exposures, trial by trial.
 */
final class Strips {

	private static final double DOT = 5;

	private static final double RING = 10;

	private Strips() {
	}

	static StripPlot times(List<ReplayedTrial> trials) {
		Function<ReplayedTrial, @Nullable Double> seconds = (trial) -> (trial.rtMillis() != null)
				? Math.max(.01, trial.rtMillis() / 1000) : null;
		List<Spot> all = spots(trials, seconds, (trial) -> true);
		Axis up = axis(all, .1, 2);
		long wrong = trials.stream().filter((trial) -> Boolean.FALSE.equals(trial.correct())).count();
		return new StripPlot("times", Words.say("quality.strip.times"),
				Words.say("quality.strip.times.sentence", all.size(), wrong), across(trials),
				Words.say("quality.strip.trial"), up, Words.say("quality.strip.seconds"),
				List.of(new Layer(Ink.SECOND_DOT, RING, spots(trials, seconds, (trial) -> isCatch(trial))),
						new Layer(Ink.SWARM, DOT,
								spots(trials, seconds, (trial) -> Boolean.TRUE.equals(trial.correct()))),
						new Layer(Ink.FLAGGED_SWARM, DOT,
								spots(trials, seconds, (trial) -> Boolean.FALSE.equals(trial.correct())))));
	}

	static StripPlot exposures(List<ReplayedTrial> trials) {
		List<Spot> asked = spots(trials, ReplayedTrial::requestedMillis, (trial) -> !isCatch(trial));
		// theirs is fixed: in the line they would hide the staircase
		List<Spot> caught = spots(trials, ReplayedTrial::requestedMillis, Strips::isCatch);
		List<Spot> bad = spots(trials, ReplayedTrial::achievedMillis, (trial) -> "bad".equals(trial.verdict()));
		List<Spot> achieved = spots(trials, ReplayedTrial::achievedMillis, (trial) -> !"bad".equals(trial.verdict()));
		List<Spot> all = new ArrayList<>(asked);
		all.addAll(caught);
		all.addAll(bad);
		all.addAll(achieved);
		return new StripPlot("exposures", Words.say("quality.strip.exposures"),
				Words.say("quality.strip.exposures.sentence", asked.size() + caught.size(), bad.size()), across(trials),
				Words.say("quality.strip.trial"), axis(all, 50, 1000), Words.say("quality.strip.ms"),
				List.of(new Layer(Ink.INTERVAL, 0, asked), new Layer(Ink.SECOND_DOT, RING, caught),
						new Layer(Ink.SWARM, DOT, achieved), new Layer(Ink.FLAGGED_SWARM, DOT, bad)));
	}

	private static Axis across(List<ReplayedTrial> trials) {
		int most = (int) trials.stream().filter((trial) -> trial.number() != null).count();
		return Axis.even(0, Math.max(2, most), 10);
	}

	private static Axis axis(List<Spot> spots, double least, double most) {
		double low = spots.stream().mapToDouble(Spot::y).min().orElse(least);
		double high = spots.stream().mapToDouble(Spot::y).max().orElse(most);
		return Axis.ratios(Math.min(least, low), Math.max(most, high * 1.05));
	}

	private static boolean isCatch(ReplayedTrial trial) {
		return !trial.part().equals("practice") && !trial.part().equals("counted");
	}

	private static List<Spot> spots(List<ReplayedTrial> trials, Function<ReplayedTrial, @Nullable Double> value,
			Predicate<ReplayedTrial> which) {
		return trials.stream().filter((trial) -> trial.number() != null).filter(which).map((trial) -> {
			Double y = value.apply(trial);
			return (y != null && y > 0) ? Spot.of(Objects.requireNonNull(trial.number()), y) : null;
		}).filter(Objects::nonNull).toList();
	}

}
