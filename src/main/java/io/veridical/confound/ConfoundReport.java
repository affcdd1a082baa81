package io.veridical.confound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.veridical.pool.ImagePool;
import io.veridical.pool.Sampled;
import io.veridical.pool.profile.NearPairs;
import io.veridical.pool.profile.PoolProfile;
import io.veridical.statistics.Holm;
import io.veridical.statistics.RocArea;

/**
 * A pool of fakes beside a pool of reals.
 *
 * @param confounds one for each trait that is known of both, in the order of the traits
 * @param copies fakes that are near copies of reals
 * @param realBands what part of the reals lies in coarse and in fine structures
 * @param fakeBands the same of the fakes
 */
record ConfoundReport(ImagePool reals, ImagePool fakes, List<Confound> confounds, NearPairs.Found copies,
		List<Band> realBands, List<Band> fakeBands) {

	static ConfoundReport of(ImagePool reals, PoolProfile realProfile, ImagePool fakes, PoolProfile fakeProfile,
			NearPairs.Found copies) {
		return new ConfoundReport(reals, fakes, compare(realProfile, isMadeHere(reals), fakeProfile, isMadeHere(fakes)),
				copies, Band.of(realProfile), Band.of(fakeProfile));
	}

	/**
	 * Compares two pools by every trait.
	 */
	static List<Confound> compare(PoolProfile reals, boolean realsMadeHere, PoolProfile fakes, boolean fakesMadeHere) {
		List<Confound> found = new ArrayList<>();
		for (Trait trait : Trait.values()) {
			double[] real = trait.of(reals, realsMadeHere);
			double[] fake = trait.of(fakes, fakesMadeHere);
			RocArea area = RocArea.of(real, fake);
			if (area != null) {
				boolean shares = trait == Trait.LOSS;
				found.add(new Confound(trait, Summary.of(real, shares), Summary.of(fake, shares), area, area.p()));
			}
		}
		double[] corrected = Holm.adjusted(found.stream().mapToDouble(Confound::p).toArray());
		for (int i = 0; i < corrected.length; i++) {
			Confound one = found.get(i);
			found.set(i, new Confound(one.trait(), one.reals(), one.fakes(), one.area(), corrected[i]));
		}
		return List.copyOf(found);
	}

	private static boolean isMadeHere(ImagePool pool) {
		return pool.getProvenance() instanceof Sampled;
	}

	/** Traits that raters could answer by, the most telling first. */
	List<Confound> warnings() {
		return this.confounds.stream()
			.filter(Confound::isWarning)
			.sorted(Comparator.comparingDouble((Confound confound) -> confound.area().either()).reversed())
			.toList();
	}

	/** Whether there is anything to think about before launch. */
	boolean isClean() {
		return warnings().isEmpty() && this.copies.pairs().isEmpty();
	}

}
