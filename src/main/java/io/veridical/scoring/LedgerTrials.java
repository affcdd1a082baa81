package io.veridical.scoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.veridical.pool.Truth;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.scoring.ledger.Ledger;
import io.veridical.scoring.ledger.Rule;
import io.veridical.scoring.ledger.Sitting;
import io.veridical.session.SessionStatus;
import io.veridical.session.TimedTrial;
import io.veridical.session.Timing;
import org.jspecify.annotations.Nullable;

/**
 * The judgements of a timed campaign out of its ledger, as if they were read one by one.
 */
final class LedgerTrials {

	private LedgerTrials() {
	}

	/**
	 * Hand over the trials that a rule admits, a sitting's together, as those of finished
	 * sessions; those of which no exposure is known are left out.
	 */
	static void forEach(Ledger ledger, Rule rule, Consumer<TimedTrial> consumer) {
		for (Sitting sitting : ledger.sittings()) {
			UUID rater = id(ledger.rater(sitting.rater()));
			UUID session = id(sitting.mark().session());
			for (int i = 0; i < sitting.size(); i++) {
				Timing timing = timing(sitting, i);
				if (timing != null && rule.admits(sitting, i)) {
					consumer.accept(trial(ledger, sitting, i, rater, session, timing));
				}
			}
		}
	}

	private static TimedTrial trial(Ledger ledger, Sitting sitting, int i, UUID rater, UUID session, Timing timing) {
		Truth truth = sitting.fake(i) ? Truth.FAKE : Truth.REAL;
		Truth other = sitting.fake(i) ? Truth.REAL : Truth.FAKE;
		String image = (sitting.image(i) < 0) ? "" : ledger.image(sitting.image(i));
		return new TimedTrial(ledger.conditions().get(sitting.condition(i)), "", rater, session, SessionStatus.FINISHED,
				new UUID(0, sitting.image(i)), image, truth, sitting.wrong(i) ? other : truth, sitting.rt(i), timing);
	}

	// whether a trial enters is the rule's decision, and made
	private static @Nullable Timing timing(Sitting sitting, int i) {
		Double achieved = sitting.exposure(i);
		Double requested = (sitting.requested(i) != null) ? sitting.requested(i) : achieved;
		return (requested != null) ? new Timing(sitting.block(i), sitting.place(i), false, requested, achieved, null,
				null, Verdict.VERIFIED, List.of(), 0) : null;
	}

	private static UUID id(String name) {
		try {
			return UUID.fromString(name);
		}
		catch (IllegalArgumentException ex) {
			return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
		}
	}

}
