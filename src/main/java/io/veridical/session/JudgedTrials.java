package io.veridical.session;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The judgements of a campaign, run here or elsewhere, for whoever keeps them in memory
 * and wants to read only what is new. Practice, catch trials and withdrawn sittings never
 * appear.
 */
public interface JudgedTrials {

	/**
	 * @return a text that is another one whenever some sitting's mark is, for less than
	 * it takes to read all marks
	 */
	String pulse(UUID campaignId);

	/**
	 * Read the sittings that changed, all as of one moment.
	 * @param known tells the sittings that need not be read again
	 * @param consumer takes every judgement of the others, in no order
	 * @return every sitting there is, known or not
	 */
	List<SittingMark> read(UUID campaignId, Predicate<SittingMark> known, Consumer<JudgedTrial> consumer);

}
