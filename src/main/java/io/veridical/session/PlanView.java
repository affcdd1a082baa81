package io.veridical.session;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What the rater's page knows of its session: which trials there are and where it stands,
 * but neither image nor truth.
 *
 * @param next the number of the first trial without a judgement
 * @param edge width and height of the stimuli in pixels
 * @param ahead how many stimuli beyond the next one may be fetched
 * @param status {@code active}, {@code finished} or {@code withdrawn}
 */
record PlanView(List<Entry> trials, int next, int edge, int ahead, FeedbackRule feedback, String status) {

	static PlanView of(RaterSession session, List<Trial> trials, int next, int edge, boolean feedback) {
		List<Entry> entries = trials.stream()
			.map((trial) -> new Entry(trial.id(), trial.number(), trial.phase()))
			.toList();
		return new PlanView(entries, next, edge, StimulusWindow.AHEAD, new FeedbackRule(true, feedback),
				session.getStatus().name().toLowerCase(Locale.ROOT));
	}

	/**
	 * One trial as the page sees it.
	 */
	record Entry(UUID id, int number, Phase phase) {

	}

	/**
	 * In which phases the rater is told right or wrong.
	 */
	record FeedbackRule(boolean practice, boolean main) {

	}

}
