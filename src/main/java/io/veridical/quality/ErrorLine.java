package io.veridical.quality;

import java.util.Locale;

/**
 * Counts of trials in figures as people read them.
 */
public record ErrorLine(String device, long sessions, long trials, String offFrames, String offFramesRange,
		String offRequest, String offRequestRange, String badPercent, String unverifiedPercent) {

	static ErrorLine of(String device, TrialCounts counts) {
		return new ErrorLine(device, counts.sessions(), counts.trials(), median(counts.offFrames()),
				range(counts.offFrames(), .05, .95), median(counts.offRequest()), range(counts.offRequest(), .05, .95),
				percent(counts.bad(), counts.trials()), percent(counts.unverified(), counts.trials()));
	}

	private static String median(Errors errors) {
		return Millis.tenths(errors.quantile(.5));
	}

	static String range(Errors errors, double from, double to) {
		return (errors.count() > 0)
				? "[%s, %s]".formatted(Millis.tenths(errors.quantile(from)), Millis.tenths(errors.quantile(to))) : "";
	}

	static String percent(long part, long of) {
		return (of > 0) ? String.format(Locale.ROOT, "%.1f", 100.0 * part / of) : "\u2013";
	}

}
