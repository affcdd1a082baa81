package io.veridical.session;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.session.course.Course;
import io.veridical.session.course.Phase;
import io.veridical.session.course.Progress;
import io.veridical.session.course.Trial;
import org.jspecify.annotations.Nullable;

/**
 * What the rater's page knows of its session: which trials there are and where it stands,
 * but neither image nor truth.
 *
 * @param next the number of the first trial without a judgement; in a timed session that
 * of the next one to be served, 0 when there is none
 * @param edge width and height of the stimuli in pixels
 * @param ahead how many stimuli beyond the next one may be fetched
 * @param status {@code active}, {@code finished}, {@code withdrawn}, {@code unusable} or
 * {@code incompatible}
 * @param breakEvery after how many images a break is offered; null for none, and in a
 * timed session, whose blocks have breaks between them
 * @param timed null without a limit of time
 */
record PlanView(List<Entry> trials, int next, int edge, int ahead, FeedbackRule feedback, String status,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer breakEvery, @JsonUnwrapped @Nullable Timed timed) {

	static PlanView of(RaterSession session, List<Trial> trials, int next, int edge, Protocol protocol,
			@Nullable Timed timed) {
		List<Entry> entries = trials.stream()
			.map((trial) -> new Entry(trial.id(), trial.number(), trial.phase().told(), trial.block()))
			.toList();
		return new PlanView(entries, next, edge, (timed != null) ? Course.AHEAD - 1 : StimulusWindow.AHEAD,
				new FeedbackRule(true, protocol.feedback()), session.getStatus().name().toLowerCase(Locale.ROOT),
				(protocol instanceof HypeInfinity unlimited) ? unlimited.breakEvery() : null, timed);
	}

	/**
	 * One trial as the page sees it.
	 */
	record Entry(UUID id, int number, Phase phase, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer block) {

	}

	/**
	 * In which phases the rater is told right or wrong.
	 */
	record FeedbackRule(boolean practice, boolean main) {

	}

	/**
	 * What only a timed session has.
	 *
	 * @param coming the numbers of the trials whose images may be fetched now
	 * @param exposure of the next trial; null when there is none
	 * @param masks how many there are
	 * @param preflight the last look at the device; null if there was none
	 * @param unverified what becomes of trials that the browser cannot prove
	 */
	record Timed(String procedure, List<Integer> coming, @Nullable ExposureView exposure, int masks, int maskMs,
			int digitMs, String background, Progress progress, @Nullable PreflightView preflight, String unverified) {

		static Timed of(HypeTime protocol, Course course, int masks, String background, @Nullable Preflight preflight) {
			return new Timed(protocol.procedureName(), course.coming(), ExposureView.of(course, masks), masks,
					HypeTime.MASK_MILLIS, HypeTime.DIGIT_MILLIS, background, course.progress(),
					(preflight != null) ? PreflightView.of(preflight) : null, protocol.unverified().text());
		}

	}

	/**
	 * What a look at the device came to.
	 */
	record PreflightView(boolean suitable, List<String> reasons, @Nullable Double refreshMs) {

		static PreflightView of(Preflight preflight) {
			return new PreflightView(preflight.suitable(), preflight.reasons(), preflight.refreshMillis());
		}

	}

}
