package io.veridical.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.function.UnaryOperator;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.pool.Truth;
import io.veridical.session.course.Trial;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.ApplicationContext;

/**
 * A rater of a timed session without a browser, whose clock runs as fast as the test
 * wants.
 */
public final class TimedRater {

	private static final Duration COUNTDOWN = Duration.ofMillis(HypeTime.DIGITS * HypeTime.DIGIT_MILLIS);

	private static final Duration NETWORK = Duration.ofMillis(40);

	private final Judging judging;

	private final RaterSessions sessions;

	private final Map<Integer, Trial> trials = new HashMap<>();

	private final List<Double> asked = new ArrayList<>();

	private RaterSession session;

	private @Nullable ExposureView exposure;

	private Instant now;

	private int next;

	private TimedRater(ApplicationContext context, RaterSession session) {
		this.judging = context.getBean(Judging.class);
		this.sessions = context.getBean(RaterSessions.class);
		this.session = session;
		context.getBean(Trials.class).of(session.getId()).forEach((trial) -> this.trials.put(trial.number(), trial));
		context.getBean(DeviceCheck.class)
			.check(session.getToken(), TestEvidence.preflight().toString().getBytes(StandardCharsets.UTF_8));
		PlanView plan = context.getBean(Plans.class).of(session.getToken());
		this.now = session.getStartedAt();
		this.next = plan.next();
		this.exposure = Objects.requireNonNull(plan.timed()).exposure();
	}

	/** A new rater consents, begins, and has a suitable device. */
	public static TimedRater entering(ApplicationContext context, Campaign campaign) {
		return new TimedRater(context, Fixtures.of(context).enter(campaign));
	}

	/** Answers the next trial, which was shown as asked for. */
	public TimedRater judge(boolean correct) {
		judge(correct, UnaryOperator.identity());
		return this;
	}

	/** Answers the next trial, whose evidence says that the page was hidden and small. */
	public TimedRater spoil() {
		judge(true, (judgement) -> {
			((ObjectNode) judgement.get("evidence")).put("visibility", "hidden").put("shownPx", 42);
			return judgement;
		});
		return this;
	}

	Outcome judge(boolean correct, UnaryOperator<ObjectNode> change) {
		ObjectNode judgement = TestEvidence.judgement(trial().id(), answer(correct), exposure());
		this.asked.add(exposure());
		this.now = this.now.plus(COUNTDOWN).plusMillis((long) Math.ceil(TestEvidence.rt(exposure()))).plus(NETWORK);
		Outcome outcome = this.judging.judge(
				this.session.getToken(), Submission
					.read(change.apply(judgement).toString().getBytes(StandardCharsets.UTF_8), JsonMapper.shared()),
				this.now);
		this.next = outcome.next();
		this.exposure = Objects.requireNonNull(outcome.timed()).exposure();
		return outcome;
	}

	/**
	 * Answers everything that is left.
	 * @param perception whether an image is judged rightly after so many milliseconds
	 */
	public RaterSession finish(DoublePredicate perception) {
		while (!isOver()) {
			judge(perception.test(exposure()));
		}
		return session();
	}

	/** Whether no trial is left. */
	public boolean isOver() {
		return this.next == 0;
	}

	/** The exposures asked for so far, practice included, in milliseconds. */
	public List<Double> asked() {
		return List.copyOf(this.asked);
	}

	/** The session as it is stored now. */
	public RaterSession session() {
		this.session = this.sessions.findByToken(this.session.getToken()).orElseThrow();
		return this.session;
	}

	Trial trial() {
		return Objects.requireNonNull(this.trials.get(this.next));
	}

	double exposure() {
		return Objects.requireNonNull(this.exposure).requestedMs();
	}

	private Truth answer(boolean correct) {
		return (correct == (trial().truth() == Truth.REAL)) ? Truth.REAL : Truth.FAKE;
	}

}
