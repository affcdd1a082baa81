package io.veridical.psychophysics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One block of a simulated session: half of the images real, in random order, exposures
 * achieved as asked for.
 */
final class SimulatedBlock {

	private SimulatedBlock() {
	}

	static List<ExposedTrial> of(String preset, SimulatedRater rater, int trials, RandomGenerator chance) {
		Placement placement = Placement.of(preset);
		List<ExposedTrial> judged = new ArrayList<>();
		for (boolean fake : truths(trials, chance)) {
			ExposedTrial trial = rater.judge(fake, placement.next(), chance);
			judged.add(trial);
			placement = placement.after(trial.achieved(), trial.correct());
		}
		return judged;
	}

	/** The published score of three blocks of 150 trials, in milliseconds. */
	static double modeScore(String preset, SimulatedRater rater, RandomGenerator chance) {
		List<List<Exposure>> blocks = new ArrayList<>();
		for (int block = 0; block < 3; block++) {
			blocks.add(of(preset, rater, 150, chance).stream().map(ExposedTrial::achieved).toList());
		}
		return ModalExposure.ofRater(blocks);
	}

	private static List<Boolean> truths(int trials, RandomGenerator chance) {
		List<Boolean> truths = new ArrayList<>();
		for (int i = 0; i < trials; i++) {
			truths.add(i % 2 == 0);
		}
		for (int i = trials - 1; i > 0; i--) {
			Collections.swap(truths, i, chance.nextInt(i + 1));
		}
		return truths;
	}

}
