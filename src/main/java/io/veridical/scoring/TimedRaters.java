package io.veridical.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.veridical.campaign.HypeTime;
import io.veridical.pool.Truth;
import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.FitModel;
import io.veridical.psychophysics.ThresholdFit;
import io.veridical.session.SessionStatus;
import io.veridical.session.TimedTrial;

/**
 * Takes the judgements of a timed campaign as they are read, session by session, and
 * sorts them by condition and rater. The models of a mixed session share its real images,
 * and its rater's lapse.
 */
final class TimedRaters implements Consumer<TimedTrial> {

	private final HypeTime protocol;

	private final BiFunction<FitModel, List<Map<RaterKey, List<ExposedTrial>>>, List<List<ThresholdFit>>> fits;

	private final Map<UUID, Map<RaterKey, CountedTrials>> conditions = new LinkedHashMap<>();

	private final Map<FitModel, Map<UUID, List<ThresholdFit>>> fitted = new HashMap<>();

	private final List<TimedTrial> session = new ArrayList<>();

	/**
	 * @param fits fits the trials of all raters of all conditions
	 */
	TimedRaters(HypeTime protocol,
			BiFunction<FitModel, List<Map<RaterKey, List<ExposedTrial>>>, List<List<ThresholdFit>>> fits) {
		this.protocol = protocol;
		this.fits = fits;
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
	 * Nothing is fitted yet but under {@code modern}.
	 * @return the raters of a condition, in the order they began
	 */
	TimedCondition condition(UUID condition) {
		count();
		Map<RaterKey, CountedTrials> counted = this.conditions.getOrDefault(condition, Map.of());
		return new TimedCondition(this.protocol, counted, (model) -> fits(model).getOrDefault(condition, List.of()));
	}

	private Map<UUID, List<ThresholdFit>> fits(FitModel model) {
		return this.fitted.computeIfAbsent(model, (wanted) -> {
			List<Map<RaterKey, List<ExposedTrial>>> trials = this.conditions.values()
				.stream()
				.map(TimedRaters::exposed)
				.toList();
			List<List<ThresholdFit>> found = this.fits.apply(wanted, trials);
			Map<UUID, List<ThresholdFit>> byCondition = new HashMap<>();
			this.conditions.keySet().forEach((condition) -> byCondition.put(condition, found.get(byCondition.size())));
			return byCondition;
		});
	}

	private static Map<RaterKey, List<ExposedTrial>> exposed(Map<RaterKey, CountedTrials> raters) {
		Map<RaterKey, List<ExposedTrial>> exposed = new LinkedHashMap<>();
		raters.forEach((rater, counted) -> exposed.put(rater, counted.exposed()));
		return exposed;
	}

	private void count() {
		Set<UUID> models = this.session.stream().map(TimedTrial::conditionId).collect(Collectors.toSet());
		for (UUID model : models) {
			CountedTrials counted = CountedTrials.of(this.protocol,
					(models.size() > 1) ? against(model) : this.session);
			if (counted != null) {
				keep(this.conditions.computeIfAbsent(model, (condition) -> new LinkedHashMap<>()), counted);
			}
		}
		this.session.clear();
	}

	private List<TimedTrial> against(UUID model) {
		return this.session.stream()
			.filter((trial) -> trial.truth() == Truth.REAL || trial.conditionId().equals(model))
			.toList();
	}

	private void keep(Map<RaterKey, CountedTrials> raters, CountedTrials counted) {
		RaterKey rater = new RaterKey(this.session.get(0).raterId(), 0);
		while (raters.putIfAbsent(rater, counted) != null) {
			rater = new RaterKey(rater.rater(), rater.sitting() + 1);
		}
	}

}
