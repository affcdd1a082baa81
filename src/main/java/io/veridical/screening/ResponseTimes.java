package io.veridical.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import io.veridical.statistics.Quantiles;

/**
 * What a session's response times tell: how fast, of what shape, with what memory.
 */
final class ResponseTimes {

	private static final double FASTEST_MILLIS = 200;

	/** Below this many errors their mean tells nothing. */
	private static final int FEWEST_ERRORS = 5;

	/** Above the median by so many interquartile ranges a time is a pause. */
	private static final double PAUSE = 5;

	private ResponseTimes() {
	}

	static @Nullable Double fast(List<ObservedTrial> trials) {
		return Answers.share(trials, (trial) -> Objects.requireNonNull(trial.rtMillis()) < FASTEST_MILLIS);
	}

	static @Nullable Double of(List<ObservedTrial> trials, int atLeast, ToDoubleFunction<double[]> statistic) {
		double[] times = alike(trials).stream()
			.mapToDouble((trial) -> Objects.requireNonNull(trial.freeMillis()))
			.toArray();
		double value = (times.length >= atLeast) ? statistic.applyAsDouble(times) : Double.NaN;
		return Double.isNaN(value) ? null : value;
	}

	/** Without those whose exposure is not known, if that of others is. */
	private static List<ObservedTrial> alike(List<ObservedTrial> trials) {
		List<ObservedTrial> exposed = trials.stream().filter((trial) -> trial.exposureMillis() != null).toList();
		return exposed.isEmpty() ? trials : exposed;
	}

	/** The same of the times that are no pause. */
	static @Nullable Double shape(List<ObservedTrial> trials, int atLeast, ToDoubleFunction<double[]> statistic) {
		return of(trials, atLeast, (times) -> statistic.applyAsDouble(withoutPauses(times)));
	}

	private static double[] withoutPauses(double[] times) {
		Quantiles quantiles = Quantiles.of(times);
		double most = quantiles.at(0.5) + PAUSE * (quantiles.at(0.75) - quantiles.at(0.25));
		return Arrays.stream(times).filter((time) -> time <= most).toArray();
	}

	/** An answer without any time passing counts as one millisecond. */
	static @Nullable Double claimed(ObservedSession session, List<ObservedTrial> trials) {
		Double elapsed = session.elapsedMillis();
		return (elapsed == null || trials.isEmpty()) ? null
				: trials.stream().mapToDouble((trial) -> Objects.requireNonNull(trial.rtMillis())).sum()
						/ Math.max(1, elapsed);
	}

	static double floor(double[] times) {
		return Quantiles.of(times).at(0.05);
	}

	static double variation(double[] times) {
		double mean = moment(times, 0, 1);
		return (mean > 0) ? Math.sqrt(moment(times, mean, 2)) / mean : Double.NaN;
	}

	/** NaN if all times are the same. */
	static double skewness(double[] times) {
		double mean = moment(times, 0, 1);
		double variance = moment(times, mean, 2);
		return (variance > 0) ? moment(times, mean, 3) / Math.pow(variance, 1.5) : Double.NaN;
	}

	/** NaN if all times are the same. */
	static double memory(double[] times) {
		double mean = moment(times, 0, 1);
		double products = 0;
		for (int i = 1; i < times.length; i++) {
			products += (times[i] - mean) * (times[i - 1] - mean);
		}
		double squares = moment(times, mean, 2) * times.length;
		return (squares > 0) ? products / squares : Double.NaN;
	}

	/** NaN if all times are the same. */
	static double exGaussian(double[] times, ToDoubleFunction<ExGaussian> parameter) {
		return (variation(times) > 0) ? parameter.applyAsDouble(ExGaussian.fit(times)) : Double.NaN;
	}

	/** The share of times that are, to the millisecond, the one before. */
	static double ties(double[] times) {
		int same = 0;
		for (int i = 1; i < times.length; i++) {
			same += (Math.round(times[i]) == Math.round(times[i - 1])) ? 1 : 0;
		}
		return (double) same / (times.length - 1);
	}

	static double moment(double[] times, double around, int power) {
		return Arrays.stream(times).map((time) -> Math.pow(time - around, power)).average().orElse(Double.NaN);
	}

	/**
	 * The mean of the time after an error less the time before it, over errors between
	 * two correct answers (Dutilh et al. 2012): what slows down or speeds up over the
	 * session drops out.
	 */
	static @Nullable Double slowing(List<ObservedTrial> clocked) {
		List<ObservedTrial> trials = alike(clocked);
		double sum = 0;
		int errors = 0;
		for (int i = 1; i < trials.size() - 1; i++) {
			ObservedTrial before = trials.get(i - 1);
			ObservedTrial after = trials.get(i + 1);
			if (!trials.get(i).correct() && before.correct() && after.correct()
					&& after.number() - before.number() == 2) {
				sum += Objects.requireNonNull(after.freeMillis()) - Objects.requireNonNull(before.freeMillis());
				errors++;
			}
		}
		return (errors >= FEWEST_ERRORS) ? sum / errors : null;
	}

}
