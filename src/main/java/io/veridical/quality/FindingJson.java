package io.veridical.quality;

import java.util.List;
import java.util.Locale;

import io.veridical.screening.Finding;
import io.veridical.screening.Rule;
import io.veridical.screening.Rule.Side;
import io.veridical.screening.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is stored and sent, under names that outlive those of the code.
 *
 * @param rule its name
 * @param signal what is looked at
 * @param side {@code below} or {@code above}: where the limit is broken
 * @param atLeastTrials on how many trials the signal must rest
 * @param observed null if it could not be computed
 * @param trials on how many it rests; null in verdicts from before it was written down
 */
public record FindingJson(String rule, String signal, String side, double limit, int atLeastTrials,
		@Nullable Double observed, @Nullable Integer trials, boolean broken) {

	public static List<FindingJson> of(List<Finding> findings) {
		return findings.stream().map(FindingJson::of).toList();
	}

	public static List<Finding> findings(List<FindingJson> stored) {
		return stored.stream().map(FindingJson::finding).toList();
	}

	static FindingJson of(Finding finding) {
		Rule rule = finding.rule();
		return new FindingJson(rule.name(), rule.signal().id(), rule.side().name().toLowerCase(Locale.ROOT),
				rule.limit(), rule.atLeastTrials(), finding.observed(), finding.trials(), finding.broken());
	}

	private Finding finding() {
		return new Finding(
				new Rule(Signal.ofId(this.signal), Side.valueOf(this.side.toUpperCase(Locale.ROOT)), this.limit,
						this.atLeastTrials, this.rule),
				this.observed, (this.trials != null) ? this.trials : this.atLeastTrials, this.broken);
	}

}
