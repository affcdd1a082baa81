package io.veridical.review;

import java.util.List;

import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.HistogramPlot;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Words;
import io.veridical.screening.Rule;
import io.veridical.screening.Rule.Side;
import io.veridical.screening.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A signal's distribution over a campaign, with its rule and the place of one session.
 *
 * @param rule the first that reads it; null if none does
 * @param own the value of the session that is looked at; null if there is none
 * @param sessions how many have a value
 * @param sorted whether the sessions are listed by it
 */
public record SignalCard(Signal signal, @Nullable Rule rule, @Nullable Double own, int sessions, boolean sorted,
		Plot plot) {

	static SignalCard of(Signal signal, List<Double> values, List<Rule> rules, @Nullable Double own, boolean sorted) {
		Rule rule = rules.stream().filter((each) -> each.signal() == signal).findFirst().orElse(null);
		double[] more = { (rule != null) ? rule.limit() : median(values), (own != null) ? own : median(values) };
		Axis axis = SignalScale.axis(signal, values, more);
		String limit = (rule != null)
				? ((rule.side() == Side.ABOVE) ? "\u2264 " : "\u2265 ") + text(signal, rule.limit()) : "";
		Words title = Words.say("quality.signal." + signal.id());
		Words sentence = Words.say("quality.signal.sentence", values.size(), text(signal, least(values)),
				text(signal, median(values)), text(signal, most(values)));
		return new SignalCard(signal, rule, own, values.size(), sorted,
				new HistogramPlot("signal-" + signal.id(), title, sentence, axis, SignalScale.ticks(signal, axis),
						values, (rule != null) ? rule.limit() : null, limit, rule != null && rule.side() == Side.ABOVE,
						own)
					.draw());
	}

	private static String text(Signal signal, double value) {
		return SignalScale.text(signal, value);
	}

	private static double least(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
	}

	private static double most(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
	}

	private static double median(List<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return (sorted.length > 0) ? (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2 : 0;
	}

	public String id() {
		return this.signal.id();
	}

	/** The session's value as it is written; null without one. */
	public @Nullable String ownText() {
		return (this.own != null) ? text(this.signal, this.own) : null;
	}

	/** Whether the session is on the wrong side of the limit. */
	public boolean isBeyond() {
		return this.rule != null && this.own != null
				&& ((this.rule.side() == Side.ABOVE) ? this.own > this.rule.limit() : this.own < this.rule.limit());
	}

}
