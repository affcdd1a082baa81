package io.veridical.screening;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.veridical.psychophysics.SignalDetection;

/**
 * One number that a session shows. Times of timed trials count from the moment an answer
 * could be given, once image and masks were gone, where nothing else is said: before it
 * the procedure sets the pace and not the rater. Where the shape of times matters, a
 * pause is left out: a time above the median by more than five interquartile ranges.
 */
public enum Signal {

	/**
	 * Share of answers less than 200 ms after the image's onset, from 0 to 1. Choosing
	 * between two answers takes people longer (Luce, "Response Times", 1986; Whelan
	 * 2008).
	 */
	FAST_SHARE("fast-share", Unit.SHARE, Basis.CLOCKED, ResponseTimes::fast),

	/** The 5 % quantile of the response times in ms: how fast the fast answers are. */
	RT_FLOOR("rt-floor", Unit.MILLISECONDS, Basis.CLOCKED,
			(trials) -> ResponseTimes.of(trials, 20, ResponseTimes::floor)),

	/**
	 * Mean of the normal part of the response times in ms, ex-Gaussian by maximum
	 * likelihood (Hohle 1965; Heathcote 1996).
	 */
	RT_MU("rt-mu", Unit.MILLISECONDS, Basis.CLOCKED,
			(trials) -> ResponseTimes.shape(trials, 40, (times) -> ResponseTimes.exGaussian(times, ExGaussian::mu))),

	/** Standard deviation of the normal part of the response times in ms, likewise. */
	RT_SIGMA("rt-sigma", Unit.MILLISECONDS, Basis.CLOCKED,
			(trials) -> ResponseTimes.shape(trials, 40, (times) -> ResponseTimes.exGaussian(times, ExGaussian::sigma))),

	/**
	 * Mean of the exponential part of the response times in ms, likewise: the long tail.
	 * Near 0 for a script whose waits are normal.
	 */
	RT_TAU("rt-tau", Unit.MILLISECONDS, Basis.CLOCKED,
			(trials) -> ResponseTimes.shape(trials, 40, (times) -> ResponseTimes.exGaussian(times, ExGaussian::tau))),

	/**
	 * The standard deviation of the response times over their mean, at least 0. People
	 * have about 0.3 or more (Wagenmakers and Brown 2007: the standard deviation grows
	 * with the mean); a script that waits has nearly 0.
	 */
	RT_VARIATION("rt-variation", Unit.NONE, Basis.CLOCKED,
			(trials) -> ResponseTimes.shape(trials, 20, ResponseTimes::variation)),

	/**
	 * Skewness of the response times: m3 / m2^1.5, 0 for symmetric ones. People's have a
	 * long right tail (Luce 1986), those of a simple script are normal.
	 */
	RT_SKEWNESS("rt-skewness", Unit.NONE, Basis.CLOCKED,
			(trials) -> ResponseTimes.shape(trials, 20, ResponseTimes::skewness)),

	/**
	 * Correlation of the ordered response times with normal ones, from 0 to 1 (Filliben
	 * 1975): 95 % of normal samples of 100 are above 0.987.
	 */
	RT_NORMALITY("rt-normality", Unit.NONE, Basis.CLOCKED, (trials) -> ResponseTimes.shape(trials, 20, Normality::of)),

	/**
	 * Lag-1 autocorrelation of the response times, from -1 to 1. People are fast and slow
	 * in spells, about 0.1 to 0.4 (Gilden 2001); a script's times are independent.
	 */
	RT_MEMORY("rt-memory", Unit.NONE, Basis.CLOCKED,
			(trials) -> ResponseTimes.shape(trials, 20, ResponseTimes::memory)),

	/**
	 * The response times, added up, over the time from the session's begin to its last
	 * answer by the server's clock, at least 0. They follow one another, so an honest
	 * page's are below 1 however it was interrupted; a program that posts answers faster
	 * than the times it claims is above.
	 */
	CLAIMED_TIME("claimed-time", Unit.NONE, Basis.CLOCKED, ResponseTimes::claimed),

	/** Share of response times that are, to the millisecond, the one before. */
	RT_TIES("rt-ties", Unit.SHARE, Basis.CLOCKED, (trials) -> ResponseTimes.of(trials, 5, ResponseTimes::ties)),

	/**
	 * Time after an error less the time before it in ms, mean over errors between two
	 * correct answers (Dutilh et al. 2012); null below 5 of them. People who are told, or
	 * notice, are slower after errors (Rabbitt 1966).
	 */
	POST_ERROR_SLOWING("post-error-slowing", Unit.MILLISECONDS, Basis.CLOCKED, ResponseTimes::slowing),

	/** The longest run of the same answer, in trials. */
	LONGEST_RUN("longest-run", Unit.COUNT, Basis.ANSWERED, Answers::longestRun),

	/**
	 * How likely independent answers with the rater's own share of "fake" (taken as from
	 * 0.2 to 0.8) have a run as long as the longest, from 0 to 1 (Feller I, XIII.7).
	 */
	RUN_CHANCE("run-chance", Unit.PROBABILITY, Basis.ANSWERED, Answers::runChance),

	/** Share of answers that differ from the one before: 0 always the same, 1 in turn. */
	ALTERNATION("alternation", Unit.SHARE, Basis.ANSWERED, Answers::alternation),

	/** Share of the answer "fake". */
	FAKE_SHARE("fake-share", Unit.SHARE, Basis.ANSWERED, (trials) -> Answers.share(trials, ObservedTrial::calledFake)),

	/**
	 * Bias c = -(z(H) + z(F)) / 2 of all answers, in standard deviations, log-linear
	 * correction (Hautus 1995): above 0 prefers to say "real".
	 */
	CRITERION("criterion", Unit.D_PRIME, Basis.ANSWERED,
			(trials) -> Answers.detection(trials, SignalDetection::criterion)),

	/** Share of the input (key or button) that was used most. */
	INPUT_SHARE("input-share", Unit.SHARE, Basis.PRESSED, Answers::mostUsedInput),

	/**
	 * Share of trials in which an answer was pressed before image and masks were gone: it
	 * does not count, and whoever presses it may not have looked.
	 */
	EARLY_KEYS("early-keys", Unit.SHARE, Basis.WATCHED,
			(trials) -> Answers.share(trials, (trial) -> Boolean.TRUE.equals(trial.conduct().early()))),

	/** Share of right answers to gold trials. A coin has 0.5. */
	GOLD_ACCURACY("gold-accuracy", Unit.SHARE, Basis.GOLD, (trials) -> Answers.share(trials, ObservedTrial::correct)),

	/**
	 * How likely the toss of a coin answers as many gold trials right, or more: P(X >= k)
	 * of a binomial.
	 */
	GOLD_CHANCE("gold-chance", Unit.PROBABILITY, Basis.GOLD, CatchTrials::chance),

	/**
	 * Sensitivity d' = z(H) - z(F) on gold trials, log-linear correction (Hautus 1995);
	 * null without gold of both kinds.
	 */
	GOLD_D_PRIME("gold-d-prime", Unit.D_PRIME, Basis.GOLD,
			(trials) -> Answers.detection(trials, SignalDetection::dPrime)),

	/** Share of right answers to anchors. What is to be expected depends on the pool. */
	ANCHOR_ACCURACY("anchor-accuracy", Unit.SHARE, Basis.ANCHOR,
			(trials) -> Answers.share(trials, ObservedTrial::correct)),

	/**
	 * Share of repeated images that got the same answer again. On noise alone people
	 * agree with themselves in 55 to 80 % (Green 1964), a coin in 50 %.
	 */
	CONSISTENCY("consistency", Unit.SHARE, Basis.REPEATED, CatchTrials::consistency),

	/**
	 * By how much the log odds of seeing what an image is grow when the exposure grows
	 * e-fold, over the trials of the score shown as asked for, with lapses as gold shows
	 * them; null if its standard error is above 0.4 or less than 60 % are right. People
	 * need time to see (1.8 at 75 %, for a Weibull slope of 2), a program that reads the
	 * pixels has 0.
	 */
	EXPOSURE_SLOPE("exposure-slope", Unit.NONE, Basis.EXPOSED,
			(session, trials) -> ExposureSlope.of(trials, Basis.GOLD.of(session))),

	/**
	 * How much the share of right answers grew from the first to the second half of the
	 * trials of the score, from -1 to 1: above 0 learns, below 0 tires.
	 */
	ACCURACY_DRIFT("accuracy-drift", Unit.SHARE, Basis.COUNTED, Answers::drift),

	/** Share of trials in which the page lost the focus. */
	FOCUS_LOST_SHARE("focus-lost-share", Unit.SHARE, Basis.ANSWERED,
			(trials) -> Answers.share(trials, (trial) -> trial.conduct().lostFocus())),

	/** Share of trials in which the page was hidden. */
	HIDDEN_SHARE("hidden-share", Unit.SHARE, Basis.ANSWERED,
			(trials) -> Answers.share(trials, (trial) -> trial.conduct().hidden())),

	/** Share of trials in which the full screen was left. */
	FULL_SCREEN_LEFT_SHARE("full-screen-left-share", Unit.SHARE, Basis.ANSWERED,
			(trials) -> Answers.share(trials, (trial) -> trial.conduct().leftFullScreen())),

	/** Share of trials that were not shown as asked for. */
	BAD_TIMING_SHARE("bad-timing-share", Unit.SHARE, Basis.SHOWN,
			(trials) -> Answers.share(trials, (trial) -> Boolean.TRUE.equals(trial.bad()))),

	/** Share of answers that came from a script ({@code Event.isTrusted} false). */
	UNTRUSTED_SHARE("untrusted-share", Unit.SHARE, Basis.ANSWERED,
			(trials) -> Answers.share(trials, (trial) -> trial.conduct().untrusted())),

	/** 1 if the browser said that a program drives it, else 0. */
	WEBDRIVER("webdriver", Unit.COUNT, Basis.ANSWERED, (session, trials) -> session.webdriver() ? 1.0 : 0.0),

	/** How many other participants with the same platform id or device began earlier. */
	SHARED_WITH("shared-with", Unit.COUNT, Basis.ANSWERED, (session, trials) -> (double) session.sharedWith());

	private final String id;

	private final Unit unit;

	private final Basis basis;

	private final BiFunction<ObservedSession, List<ObservedTrial>, @Nullable Double> measure;

	Signal(String id, Unit unit, Basis basis, Function<List<ObservedTrial>, @Nullable Double> measure) {
		this(id, unit, basis, (session, trials) -> measure.apply(trials));
	}

	Signal(String id, Unit unit, Basis basis,
			BiFunction<ObservedSession, List<ObservedTrial>, @Nullable Double> measure) {
		this.id = id;
		this.unit = unit;
		this.basis = basis;
		this.measure = measure;
	}

	/**
	 * The signal of a name.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Signal ofId(String id) {
		return Arrays.stream(values())
			.filter((signal) -> signal.id.equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no signal \"%s\"; the signals are %s"
				.formatted(id, Arrays.stream(values()).map(Signal::id).toList())));
	}

	/** The name it has in files, messages and addresses. It never changes. */
	public String id() {
		return this.id;
	}

	public Unit unit() {
		return this.unit;
	}

	/**
	 * Whether a value can be this signal's at all: shares and probabilities go from 0 to
	 * 1, counts from 0 on, and the drift, a difference of shares, from -1 to 1.
	 */
	public boolean reaches(double value) {
		return (this == ACCURACY_DRIFT) ? Math.abs(value) <= 1 : this.unit.holds(value);
	}

	/** The signal's value; null if the session does not hold what it needs. */
	public @Nullable Double of(ObservedSession session) {
		return this.measure.apply(session, this.basis.of(session));
	}

	/** On how many of the session's trials the value rests. */
	public int trials(ObservedSession session) {
		return this.basis.of(session).size();
	}

	/** The name, so that files hold it too. */
	@Override
	public String toString() {
		return this.id;
	}

}
