package io.veridical.scoring;

import java.util.List;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ErrorCounts;

/**
 * Counts errors by tenth of the session.
 */
final class LearningCurve {

	private static final int TENTHS = 10;

	private final int[][] shown = new int[TENTHS][2];

	private final int[][] wrong = new int[TENTHS][2];

	/**
	 * @param place the trial's among those that count, from 0
	 * @param of how many those are in its sitting
	 */
	void add(int place, int of, boolean fake, boolean wrong) {
		int tenth = (int) ((long) TENTHS * place / of);
		int kind = fake ? 1 : 0;
		this.shown[tenth][kind]++;
		this.wrong[tenth][kind] += wrong ? 1 : 0;
	}

	/**
	 * @return all ten; none without judgements
	 */
	List<Decile> deciles() {
		List<Decile> deciles = IntStream.range(0, TENTHS)
			.mapToObj((tenth) -> Decile.of(tenth + 1,
					new ErrorCounts(this.shown[tenth][0], this.wrong[tenth][0], this.shown[tenth][1],
							this.wrong[tenth][1])))
			.toList();
		return deciles.stream().allMatch((decile) -> decile.error() == null) ? List.of() : deciles;
	}

}
