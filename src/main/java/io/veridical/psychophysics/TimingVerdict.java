package io.veridical.psychophysics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Whether a trial was shown as it was asked for, and how long the image really stood.
 *
 * @param verdict what to make of the trial
 * @param faults why it is bad; empty unless it is
 * @param achieved how long the image was on the screen, null where nothing says so
 */
public record TimingVerdict(Verdict verdict, Set<TimingFault> faults, @Nullable Exposure achieved) {

	public TimingVerdict {
		if ((verdict == Verdict.BAD) == faults.isEmpty()) {
			throw new IllegalArgumentException("verdict is %s with faults %s; a trial is bad for a reason and only then"
				.formatted(verdict, faults));
		}
		faults = faults.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(faults));
	}

	/** What to make of a trial. */
	public enum Verdict {

		/** The browser's own times of presentation prove it. */
		VERIFIED,

		/** It was not shown as asked for, or not undisturbed. */
		BAD,

		/** Nothing speaks against it, and nothing proves it. */
		UNVERIFIED

	}

}
