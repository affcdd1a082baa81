package io.veridical.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.FitModel;
import io.veridical.psychophysics.ModalExposure;
import io.veridical.psychophysics.Placement;
import io.veridical.psychophysics.Threshold;
import io.veridical.psychophysics.ThresholdFit;
import io.veridical.simulation.Quality;
import io.veridical.simulation.RaterKind;
import io.veridical.simulation.Reply;
import io.veridical.simulation.SimulatedPerson;
import io.veridical.simulation.TrialSeen;

/**
 * What the scores of a rehearsal should find: the mean over the honest population, as the
 * procedure's score defines it, from many more raters than a study has.
 */
final class Assumptions {

	private static final int PEOPLE = 2000;

	private static final int TIMED_PEOPLE = 1000;

	/** A fitted rater takes a thousand times as long as a counted one. */
	private static final int FITTED_PEOPLE = 100;

	private final Protocol protocol;

	private final long seed;

	Assumptions(Protocol protocol, long seed) {
		this.protocol = protocol;
		this.seed = seed;
	}

	/**
	 * @param value percent of errors without a time limit, milliseconds with one
	 */
	static Quality quality(double value, boolean timed) {
		return timed ? new Quality("assumed", Quality.FAIR.dPrime(), value)
				: Quality.ofError("assumed", value / 100, Quality.FAIR.thresholdMillis());
	}

	/**
	 * @param value as the plan has it
	 * @return the true score: percent, or ms
	 */
	double truth(double value) {
		Quality quality = quality(value, this.protocol instanceof HypeTime);
		if (!(this.protocol instanceof HypeTime timed)) {
			return IntStream.range(0, PEOPLE)
				.mapToDouble((i) -> errorPercent(person(quality, i)))
				.average()
				.orElseThrow();
		}
		return timed.modern() ? fitted(timed, quality)
				: IntStream.range(0, TIMED_PEOPLE)
					.mapToDouble((i) -> modal(timed, person(quality, i), chance(i)))
					.average()
					.orElseThrow();
	}

	private SimulatedPerson person(Quality quality, int i) {
		RaterKind kind = Crowd.HONEST.get(i % Crowd.HONEST.size());
		return SimulatedPerson.of(kind, quality, this.seed + 7919L * i);
	}

	private RandomGenerator chance(int i) {
		return Crowd.chance(this.seed ^ (i + 1L));
	}

	private double errorPercent(SimulatedPerson person) {
		int trials = this.protocol.trials();
		int wrong = 0;
		for (int i = 0; i < trials; i++) {
			// reals and fakes in the protocol's shares, evenly mixed
			boolean fake = (long) (i + 1) * this.protocol.fakes() / trials > (long) i * this.protocol.fakes() / trials;
			Reply reply = person.reply(new TrialSeen(fake, null, this.protocol.practice() + i + 1, null, false));
			wrong += (reply.saysFake() != fake) ? 1 : 0;
		}
		return 100.0 * wrong / trials;
	}

	private static double modal(HypeTime protocol, SimulatedPerson person, RandomGenerator chance) {
		List<List<Exposure>> blocks = new ArrayList<>();
		for (int block = 0; block < protocol.blocks(); block++) {
			blocks.add(block(protocol, person, block, chance).stream().map(ExposedTrial::achieved).toList());
		}
		return ModalExposure.ofRater(blocks);
	}

	/** A block's trials, its exposures as they were asked for. */
	private static List<ExposedTrial> block(HypeTime protocol, SimulatedPerson person, int block,
			RandomGenerator chance) {
		Placement placement = Placement.of(protocol.preset());
		List<ExposedTrial> trials = new ArrayList<>();
		int before = protocol.practice() + block * protocol.trialsPerBlock();
		for (int i = 0; i < protocol.trialsPerBlock() && !placement.done(); i++) {
			boolean fake = chance.nextInt(protocol.trialsPerBlock()) < protocol.fakesPerBlock();
			Exposure shown = placement.next();
			boolean saysFake = person.reply(new TrialSeen(fake, shown, before + i + 1, null, false)).saysFake();
			trials.add(new ExposedTrial(shown, fake, saysFake == fake));
			placement = placement.after(shown, saysFake == fake);
		}
		return trials;
	}

	private double fitted(HypeTime protocol, Quality quality) {
		Map<Integer, List<ExposedTrial>> raters = new HashMap<>();
		for (int i = 0; i < FITTED_PEOPLE; i++) {
			List<ExposedTrial> trials = new ArrayList<>();
			SimulatedPerson person = person(quality, i);
			for (int block = 0; block < protocol.blocks(); block++) {
				trials.addAll(block(protocol, person, block, chance(i)));
			}
			raters.put(i, trials);
		}
		Placement limits = Placement.of(protocol.preset());
		return ThresholdFit.of(FitModel.SIGNAL_DETECTION, List.of(raters))
			.get(0)
			.stream()
			.mapToDouble((fit) -> millis(fit.threshold().within(limits.least(), limits.most()), limits))
			.average()
			.orElseThrow();
	}

	private static double millis(Threshold threshold, Placement limits) {
		if (threshold instanceof Threshold.Measured measured) {
			return measured.value().millis();
		}
		return ((threshold instanceof Threshold.Above) ? limits.most() : limits.least()).millis();
	}

}
