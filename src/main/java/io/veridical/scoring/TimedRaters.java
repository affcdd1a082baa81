package io.veridical.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.veridical.campaign.HypeTime;
import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.Placement;
import io.veridical.psychophysics.ThresholdFit;
import io.veridical.session.SessionStatus;
import io.veridical.session.TimedTrial;

/**
 * Takes the judgements of a timed campaign as they are read, session by session, and
 * makes a figure of each finished rater. Under {@code modern} the raters of a condition
 * are fitted together, so their trials are kept; otherwise one session at a time.
 */
final class TimedRaters implements Consumer<TimedTrial> {

	private final HypeTime protocol;

	private final Function<List<List<ExposedTrial>>, List<ThresholdFit>> fits;

	private final Placement limits;

	private final Map<UUID, List<TimedRater>> raters = new HashMap<>();

	private final Map<UUID, List<CountedTrials>> unfitted = new HashMap<>();

	private final List<TimedTrial> session = new ArrayList<>();

	/**
	 * @param fits fits the trials of all raters of a condition
	 */
	TimedRaters(HypeTime protocol, Function<List<List<ExposedTrial>>, List<ThresholdFit>> fits) {
		this.protocol = protocol;
		this.fits = fits;
		this.limits = Placement.of(protocol.preset());
	}

	@Override
	public void accept(TimedTrial trial) {
		if (!this.session.isEmpty() && !this.session.get(0).sessionId().equals(trial.sessionId())) {
			count();
		}
		if (trial.sessionStatus() == SessionStatus.FINISHED) {
			this.session.add(trial);
		}
	}

	/**
	 * @return each condition's raters, in the order they began
	 */
	Map<UUID, List<TimedRater>> byCondition() {
		count();
		this.unfitted.forEach((condition, counted) -> this.raters.put(condition, fit(counted)));
		this.unfitted.clear();
		return this.raters;
	}

	private void count() {
		if (!this.session.isEmpty()) {
			CountedTrials counted = CountedTrials.of(this.protocol, this.session);
			if (counted != null) {
				keep(this.session.get(0).conditionId(), counted);
			}
			this.session.clear();
		}
	}

	private void keep(UUID conditionId, CountedTrials counted) {
		if (this.protocol.modern()) {
			this.unfitted.computeIfAbsent(conditionId, (id) -> new ArrayList<>()).add(counted);
		}
		else {
			this.raters.computeIfAbsent(conditionId, (id) -> new ArrayList<>())
				.add(TimedRater.modal(counted, this.limits));
		}
	}

	private List<TimedRater> fit(List<CountedTrials> counted) {
		List<ThresholdFit> found = this.fits.apply(counted.stream().map(CountedTrials::exposed).toList());
		return IntStream.range(0, counted.size())
			.mapToObj((i) -> TimedRater.fitted(counted.get(i), found.get(i), this.limits))
			.toList();
	}

}
