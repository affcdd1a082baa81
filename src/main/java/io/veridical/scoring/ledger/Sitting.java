package io.veridical.scoring.ledger;

import java.util.BitSet;

import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.SittingMark;
import org.jspecify.annotations.Nullable;

/**
 * One sitting's judgements in the order shown, 17 bytes each, 33 where images are shown
 * for a limited time. Trials are numbered from 0, conditions by their position in the
 * campaign, raters and images as the {@link Ledger} numbers them.
 */
public final class Sitting {

	private final SittingMark mark;

	private final int rater;

	private final SittingTrials trials;

	private final BitSet conditions = new BitSet();

	Sitting(SittingMark mark, int rater, SittingTrials trials) {
		this.mark = mark;
		this.rater = rater;
		this.trials = trials;
		for (int i = 0; i < trials.size(); i++) {
			this.conditions.set(trials.condition(i));
		}
	}

	public SittingMark mark() {
		return this.mark;
	}

	public boolean finished() {
		return this.mark.status().equals("finished");
	}

	/** Whether a rule or a researcher left it out. */
	public boolean excluded() {
		return this.mark.excluded();
	}

	public int rater() {
		return this.rater;
	}

	public int size() {
		return this.trials.size();
	}

	/**
	 * @return the conditions whose fakes or reals it shows
	 */
	public BitSet conditions() {
		return (BitSet) this.conditions.clone();
	}

	/**
	 * Whether any of its trials belongs to a condition.
	 */
	public boolean isOf(int condition) {
		return this.conditions.get(condition);
	}

	/**
	 * Whether a trial belongs to a condition: a sitting with several models shares its
	 * reals among all of them.
	 */
	public boolean isOf(int trial, int condition) {
		return this.trials.condition(trial) == condition || (!fake(trial) && this.conditions.get(condition));
	}

	public int condition(int trial) {
		return this.trials.condition(trial);
	}

	/**
	 * @return the image's number; below 0 if it has no name
	 */
	public int image(int trial) {
		return this.trials.image(trial);
	}

	public boolean fake(int trial) {
		return this.trials.is(trial, SittingTrials.FAKE);
	}

	public boolean wrong(int trial) {
		return this.trials.is(trial, SittingTrials.WRONG);
	}

	boolean asAsked(int trial) {
		return this.trials.is(trial, SittingTrials.AS_ASKED);
	}

	public int block(int trial) {
		return this.trials.block(trial);
	}

	public int place(int trial) {
		return this.trials.place(trial);
	}

	/**
	 * @return milliseconds; not a number if nobody noted it
	 */
	public float rt(int trial) {
		return this.trials.rt(trial);
	}

	/**
	 * @return milliseconds achieved; null where nothing says so
	 */
	public @Nullable Double exposure(int trial) {
		return this.trials.exposure(trial);
	}

	/**
	 * @return milliseconds asked for; null where nothing says so
	 */
	public @Nullable Double requested(int trial) {
		return this.trials.requested(trial);
	}

	/**
	 * @return null without a limit of time
	 */
	public @Nullable Verdict verdict(int trial) {
		return this.trials.verdict(trial);
	}

}
