package io.veridical.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.quality.SessionSignals;
import io.veridical.screening.Rule;
import io.veridical.screening.Signal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Draws every signal's distribution over a campaign.
 */
@Component
class Cards {

	private final SessionSignals signals;

	Cards(SessionSignals signals) {
		this.signals = signals;
	}

	/** The values of each signal that some session has. */
	Map<Signal, List<Double>> distributions(UUID campaignId) {
		this.signals.complete(campaignId);
		return this.signals.distributions(campaignId);
	}

	/**
	 * @param own the signals of one session, whose place is shown
	 * @return those that rules read first
	 */
	static List<SignalCard> draw(Map<Signal, List<Double>> distributions, List<Rule> rules, Map<Signal, Double> own,
			@Nullable Signal sort) {
		return Stream.of(Signal.values())
			.filter(distributions::containsKey)
			.map((signal) -> SignalCard.of(signal, distributions.getOrDefault(signal, List.of()), rules,
					own.get(signal), signal == sort))
			.sorted((one, other) -> Boolean.compare(one.rule() == null, other.rule() == null))
			.toList();
	}

}
