package io.veridical.scoring;

import java.util.List;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ErrorCounts;

/**
 * Counts errors by tenth of the session, unless the order of the trials is not that of
 * the session: a table of judgements is often sorted by truth, a session never.
 */
final class LearningCurve {

	private static final int TENTHS = 10;

	/** With fewer trials chance sorts a session now and then. */
	private static final int FEWEST_TRIALS = 10;

	private static final int FEWEST_OF_A_KIND = 3;

	/** Of the sessions that can tell, the share that makes the file a sorted one. */
	private static final double NEARLY_ALL = .9;

	private int telling;

	private int inTwoRuns;

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
	 * Note how the trials of one sitting follow each other.
	 * @param fakes whether each is a fake, in order
	 */
	void sitting(boolean[] fakes) {
		int count = 0;
		int changes = 0;
		for (int i = 0; i < fakes.length; i++) {
			count += fakes[i] ? 1 : 0;
			changes += (i > 0 && fakes[i] != fakes[i - 1]) ? 1 : 0;
		}
		if (fakes.length >= FEWEST_TRIALS && Math.min(count, fakes.length - count) >= FEWEST_OF_A_KIND) {
			this.telling++;
			this.inTwoRuns += (changes == 1) ? 1 : 0;
		}
	}

	/**
	 * Whether nearly all sittings have all fakes before all reals, or the reverse.
	 */
	boolean isSorted() {
		return this.telling > 0 && this.inTwoRuns >= NEARLY_ALL * this.telling;
	}

	/**
	 * @return all ten; none without judgements, or if the sittings are sorted
	 */
	List<Decile> deciles() {
		if (isSorted()) {
			return List.of();
		}
		List<Decile> deciles = IntStream.range(0, TENTHS)
			.mapToObj((tenth) -> Decile.of(tenth + 1,
					new ErrorCounts(this.shown[tenth][0], this.wrong[tenth][0], this.shown[tenth][1],
							this.wrong[tenth][1])))
			.toList();
		return deciles.stream().allMatch((decile) -> decile.error() == null) ? List.of() : deciles;
	}

}
