package io.veridical.metrics;

/**
 * Hears how far a computation has come, from 0 to 1; by throwing it ends the computation.
 */
@FunctionalInterface
public interface Progress {

	Progress NONE = (share) -> {
	};

	void at(double share);

	/**
	 * Returns the hearer of one step of this computation.
	 * @param from the share done before the step
	 * @param to the share done after it
	 */
	default Progress part(double from, double to) {
		return (share) -> at(from + share * (to - from));
	}

}
