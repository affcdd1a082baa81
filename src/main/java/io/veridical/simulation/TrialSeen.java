package io.veridical.simulation;

import org.jspecify.annotations.Nullable;

import io.veridical.psychophysics.Exposure;

/**
 * What a simulated person sees of a trial.
 *
 * @param fake whether the image is generated
 * @param shown for how long; null without a time limit
 * @param number the trial's place in the session, from 1
 * @param earlierOfSameImage the reply the same image got earlier in the session; null if
 * it is new
 * @param gold whether the image is an obvious fake or unmistakably real
 */
public record TrialSeen(boolean fake, @Nullable Exposure shown, int number, @Nullable Reply earlierOfSameImage,
		boolean gold) {

	public TrialSeen {
		if (number < 1) {
			throw new IllegalArgumentException("number is %d; trials are counted from 1".formatted(number));
		}
	}

}
