package io.veridical.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.ModalExposure;
import io.veridical.psychophysics.Placement;
import io.veridical.screening.Conduct;
import io.veridical.screening.ObservedSession;
import io.veridical.screening.ObservedTrial;
import io.veridical.screening.ObservedTrial.Kind;

/**
 * A simulated person's session under the published designs with catch trials mixed in:
 * what screening sees of it and what it is worth.
 */
final class SimulatedSitting {

	private final SimulatedPerson person;

	private final RandomGenerator chance;

	/** How likely each trial is to be judged with another page in front. */
	private final double away;

	private final List<ObservedTrial> trials = new ArrayList<>();

	private final Map<Integer, Reply> replies = new HashMap<>();

	private SimulatedSitting(SimulatedPerson person, RandomGenerator chance) {
		this.person = person;
		this.chance = chance;
		double often = person.kind().honest() ? 0.005 : 0.02;
		this.away = -often * Math.log(1 - chance.nextDouble());
	}

	/** What one of so many trials is. */
	private record Planned(boolean fake, Kind kind) {
	}

	/**
	 * A session and its value.
	 *
	 * @param kind the person's
	 * @param observed what screening sees
	 * @param value percent of errors, or ms
	 */
	record Sat(RaterKind kind, ObservedSession observed, double value) {
	}

	/** HYPE_infinity: 50 real and 50 fake images, and gold, half of it fake. */
	static Sat unlimited(SimulatedPerson person, int gold, int sharedWith, RandomGenerator chance) {
		SimulatedSitting sitting = new SimulatedSitting(person, chance);
		for (Planned planned : sitting.plan(100, gold, 0)) {
			sitting.answer(planned, null);
		}
		return new Sat(person.kind(), sitting.observed(false, sharedWith), sitting.counts().errorPercent());
	}

	/** HYPE_time: three blocks of 75 real and 75 fake images with gold and repeats. */
	static Sat timed(SimulatedPerson person, int gold, int repeats, int sharedWith, RandomGenerator chance) {
		SimulatedSitting sitting = new SimulatedSitting(person, chance);
		List<List<Exposure>> blocks = new ArrayList<>();
		for (int block = 0; block < 3; block++) {
			blocks.add(sitting.block(Placement.of("hype-75"), 150, share(gold, block), share(repeats, block)));
		}
		return new Sat(person.kind(), sitting.observed(true, sharedWith), ModalExposure.ofRater(blocks));
	}

	private static int share(int trials, int block) {
		return trials * (block + 1) / 3 - trials * block / 3;
	}

	private List<Exposure> block(Placement placement, int counted, int gold, int repeats) {
		List<Exposure> requested = new ArrayList<>();
		for (Planned planned : plan(counted, gold, repeats)) {
			boolean known = planned.kind() == Kind.GOLD;
			ObservedTrial trial = answer(planned, known ? placement.most() : placement.next());
			if (trial.kind() == Kind.COUNTED) {
				requested.add(placement.next());
				placement = placement.after(placement.next(), trial.correct());
			}
		}
		return requested;
	}

	private List<Planned> plan(int counted, int gold, int repeats) {
		List<Planned> planned = new ArrayList<>();
		for (int i = 0; i < counted + gold + repeats; i++) {
			Kind kind = (i < counted) ? Kind.COUNTED : (i < counted + gold) ? Kind.GOLD : Kind.REPEAT;
			planned.add(new Planned(i % 2 == 0, kind));
		}
		for (int i = planned.size() - 1; i > 0; i--) {
			Collections.swap(planned, i, this.chance.nextInt(i + 1));
		}
		return planned;
	}

	private ObservedTrial answer(Planned planned, @Nullable Exposure shown) {
		ObservedTrial first = (planned.kind() == Kind.REPEAT) ? earlier() : null;
		Kind kind = (planned.kind() == Kind.REPEAT && first == null) ? Kind.GOLD : planned.kind();
		int number = this.trials.size() + 1;
		boolean fake = (first != null) ? first.fake() : planned.fake();
		Reply reply = this.person.reply(new TrialSeen(fake, shown, number,
				(first != null) ? this.replies.get(first.number()) : null, kind == Kind.GOLD));
		this.replies.put(number, reply);
		boolean hidden = this.chance.nextDouble() < this.away;
		ObservedTrial trial = new ObservedTrial(number, fake, reply.saysFake(), kind,
				(first != null) ? first.number() : null, reply.rtMillis(), (shown != null) ? shown.millis() : null,
				(shown != null) ? false : null, new Conduct(hidden, hidden, false, false, reply.key()));
		this.trials.add(trial);
		return trial;
	}

	/** A counted trial at least ten trials ago. */
	private @Nullable ObservedTrial earlier() {
		List<ObservedTrial> counted = this.trials.subList(0, Math.max(0, this.trials.size() - 10))
			.stream()
			.filter((trial) -> trial.kind() == Kind.COUNTED)
			.toList();
		return counted.isEmpty() ? null : counted.get(this.chance.nextInt(counted.size()));
	}

	private ObservedSession observed(boolean timed, int sharedWith) {
		return new ObservedSession(this.trials, timed, false, sharedWith);
	}

	private ErrorCounts counts() {
		return this.trials.stream()
			.filter((trial) -> trial.kind() == Kind.COUNTED)
			.map((trial) -> trial.fake() ? new ErrorCounts(0, 0, 1, trial.correct() ? 0 : 1)
					: new ErrorCounts(1, trial.correct() ? 0 : 1, 0, 0))
			.reduce(ErrorCounts.NONE, ErrorCounts::plus);
	}

}
