package io.veridical.scoring;

import java.util.HashSet;
import java.util.Set;

import io.veridical.scoring.ledger.Ledger;
import io.veridical.scoring.ledger.Rule;
import io.veridical.scoring.ledger.Sitting;
import io.veridical.statistics.CrossedSample;
import org.jspecify.annotations.Nullable;

/**
 * A condition's judgements for the crossed bootstrap: all of them, then those of fakes,
 * then those of reals, as three samples that share raters and images.
 */
final class CrossedJudgements {

	static final int ALL = 0;

	static final int FAKES = 1;

	static final int REALS = 2;

	private final Ledger ledger;

	private final int condition;

	private final int[] raters;

	private final int @Nullable [] images;

	CrossedJudgements(Ledger ledger, int condition, Set<Integer> raters) {
		this.ledger = ledger;
		this.condition = condition;
		this.raters = ledger.raterKeys(raters);
		Set<Integer> shown = new HashSet<>();
		forEach((sitting, trial) -> shown.add(sitting.image(trial)));
		this.images = shown.contains(-1) ? null : ledger.imageKeys(shown);
	}

	/**
	 * @return a sample with all judgements, those of fakes and those of reals as
	 * conditions
	 */
	CrossedSample kinds() {
		CrossedSample.Builder sample = CrossedSample.of(3);
		forEach((sitting, trial) -> {
			add(sample, ALL, sitting, trial);
			add(sample, sitting.fake(trial) ? FAKES : REALS, sitting, trial);
		});
		return sample.build();
	}

	private void add(CrossedSample.Builder sample, int kind, Sitting sitting, int trial) {
		int image = (this.images != null) ? this.images[sitting.image(trial)] : -1;
		sample.add(kind, this.raters[sitting.rater()], image, sitting.fake(trial), sitting.wrong(trial));
	}

	private void forEach(Judgement judgement) {
		for (Sitting sitting : this.ledger.sittings()) {
			if (sitting.isOf(this.condition) && this.raters[sitting.rater()] >= 0) {
				for (int trial = 0; trial < sitting.size(); trial++) {
					if (sitting.isOf(trial, this.condition) && Rule.DECLARED.admits(sitting, trial)) {
						judgement.is(sitting, trial);
					}
				}
			}
		}
	}

	/** One of the judgements. */
	@FunctionalInterface
	private interface Judgement {

		void is(Sitting sitting, int trial);

	}

}
