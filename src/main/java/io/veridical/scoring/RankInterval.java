package io.veridical.scoring;

import java.util.UUID;

/**
 * Which ranks a condition may hold: it is below only those that are significantly more
 * realistic, and above only those that are significantly less.
 *
 * @param best 1 if no other condition is significantly more realistic
 * @param worst the number of conditions if none is significantly less realistic
 */
public record RankInterval(UUID conditionId, String model, int best, int worst) {

	public RankInterval {
		if (best < 1 || worst < best) {
			throw new IllegalArgumentException(
					"Ranks go from 1 and in order, not from %d to %d".formatted(best, worst));
		}
	}

}
