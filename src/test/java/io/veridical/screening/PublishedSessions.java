package io.veridical.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

import io.veridical.screening.ObservedTrial.Kind;

/**
 * The standard rules on the complete sessions of the raw HYPE_infinity trials of WGAN-GP
 * on CelebA ({@code past/NOTICE.md}): real people, without response times, gold, repeats
 * or conduct.
 */
public final class PublishedSessions {

	/** Trials of a complete session. */
	private static final int COMPLETE = 96;

	private final List<ObservedSession> sessions;

	private PublishedSessions(List<ObservedSession> sessions) {
		this.sessions = sessions;
	}

	public static PublishedSessions read() {
		Map<String, List<ObservedTrial>> sessions = new LinkedHashMap<>();
		Map<String, String> raters = new HashMap<>();
		try (BufferedReader in = new BufferedReader(new InputStreamReader(
				new GZIPInputStream(
						Objects.requireNonNull(PublishedSessions.class.getResourceAsStream("/past/wgangp-inf.csv.gz"))),
				StandardCharsets.UTF_8))) {
			in.lines().skip(1).map((line) -> line.split(",", -1)).forEach((row) -> {
				List<ObservedTrial> trials = sessions.computeIfAbsent(row[2], (session) -> new ArrayList<>());
				raters.put(row[2], row[1]);
				trials
					.add(Sessions.trial(trials.size() + 1, row[6].equals("fake"), row[7].equals("fake"), Kind.COUNTED));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		List<ObservedSession> complete = new ArrayList<>();
		List<String> seen = new ArrayList<>();
		sessions.forEach((session, trials) -> {
			String rater = Objects.requireNonNull(raters.get(session));
			if (trials.size() == COMPLETE) {
				complete.add(new ObservedSession(trials, false, false, Collections.frequency(seen, rater)));
				seen.add(rater);
			}
		});
		return new PublishedSessions(complete);
	}

	public List<ObservedSession> sessions() {
		return this.sessions;
	}

	/** How many sessions a rule of the preset has a value for. */
	public long judgedBy(Rule rule) {
		return this.sessions.stream()
			.filter((session) -> session.trials().size() >= rule.atLeastTrials()
					&& rule.signal().trials(session) >= rule.atLeastTrials() && rule.signal().of(session) != null)
			.count();
	}

	/** How many sessions break a rule. */
	public long broken(Rule rule) {
		return this.sessions.stream().filter((session) -> rule.of(session).broken()).count();
	}

	/** The least or greatest value of a signal. */
	public double[] range(Signal signal) {
		double[] values = this.sessions.stream()
			.map(signal::of)
			.mapToDouble(Objects::requireNonNull)
			.sorted()
			.toArray();
		return new double[] { values[0], values[values.length - 1] };
	}

	/**
	 * How likely each session would be excluded for missed gold, if 6 of its fakes and 6
	 * of its reals, drawn at random, were gold: fewer than 10 of 12 right.
	 */
	public double[] missingGold() {
		return this.sessions.stream().mapToDouble(PublishedSessions::missingGold).toArray();
	}

	private static double missingGold(ObservedSession session) {
		HypergeometricDistribution fakes = errors(session, true);
		HypergeometricDistribution reals = errors(session, false);
		double kept = IntStream.rangeClosed(0, 2)
			.mapToDouble((wrong) -> fakes.probability(wrong) * reals.cumulativeProbability(2 - wrong))
			.sum();
		return 1 - kept;
	}

	/** How many of six trials are wrong. */
	private static HypergeometricDistribution errors(ObservedSession session, boolean fake) {
		List<ObservedTrial> trials = session.trials().stream().filter((trial) -> trial.fake() == fake).toList();
		int wrong = (int) trials.stream().filter((trial) -> !trial.correct()).count();
		return HypergeometricDistribution.of(trials.size(), wrong, 6);
	}

	/** The share of wrong answers of each session. */
	public double[] errors() {
		return this.sessions.stream()
			.mapToDouble(
					(session) -> 1 - Objects.requireNonNull(Answers.share(session.trials(), ObservedTrial::correct)))
			.toArray();
	}

}
