package io.veridical.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

import io.veridical.simulation.RaterKind;

/**
 * Who takes part in a rehearsal, in the order of coming: a function of the plan alone.
 */
final class Crowd {

	/** Of ten honest raters; {@code src/docs/screening.md} screens the same mix. */
	static final List<RaterKind> HONEST = List.of(RaterKind.TYPICAL, RaterKind.TYPICAL, RaterKind.TYPICAL,
			RaterKind.TYPICAL, RaterKind.TYPICAL, RaterKind.IDEAL, RaterKind.BIASED, RaterKind.LAPSING,
			RaterKind.LEARNING, RaterKind.TIRING);

	private Crowd() {
	}

	/** Those that rules are there to remove, and that a rehearsal mixes in if asked. */
	static List<RaterKind> bad(boolean timed) {
		Stream<RaterKind> always = Stream.of(RaterKind.GUESSING, RaterKind.STRAIGHT_LINING, RaterKind.HURRIED,
				RaterKind.SCRIPTED_CONSTANT, RaterKind.SCRIPTED_GAUSSIAN, RaterKind.DOUBLE);
		return Stream.concat(always, timed ? Stream.of(RaterKind.PIXEL_READING) : Stream.empty()).toList();
	}

	static RandomGenerator chance(long seed) {
		return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
	}

	static List<Member> of(RehearsalPlan plan) {
		RandomGenerator chance = chance(plan.seed());
		int bad = Math.round(plan.total() * plan.badPercent() / 100f);
		List<RaterKind> kinds = new ArrayList<>(deal(HONEST, plan.total() - bad, chance));
		kinds.addAll(deal(plan.kinds(), bad, chance));
		shuffle(kinds, chance);
		// whoever comes twice must have come once
		int first = kinds.indexOf(RaterKind.TYPICAL);
		if (first > 0) {
			Collections.swap(kinds, 0, first);
		}
		List<Member> members = new ArrayList<>();
		List<Long> typical = new ArrayList<>();
		for (RaterKind kind : kinds) {
			long seed = (kind == RaterKind.DOUBLE && !typical.isEmpty()) ? typical.get(chance.nextInt(typical.size()))
					: chance.nextLong();
			if (kind == RaterKind.TYPICAL) {
				typical.add(seed);
			}
			members.add(new Member(members.size() + 1, kind, seed));
		}
		return members;
	}

	private static List<RaterKind> deal(List<RaterKind> kinds, int count, RandomGenerator chance) {
		List<RaterKind> dealt = new ArrayList<>();
		while (dealt.size() < count) {
			List<RaterKind> round = new ArrayList<>(kinds);
			shuffle(round, chance);
			dealt.addAll(round.subList(0, Math.min(round.size(), count - dealt.size())));
		}
		return dealt;
	}

	private static <T> void shuffle(List<T> list, RandomGenerator chance) {
		for (int last = list.size() - 1; last > 0; last--) {
			Collections.swap(list, last, chance.nextInt(last + 1));
		}
	}

	/**
	 * A simulated rater.
	 *
	 * @param number in the order of coming, from 1
	 * @param seed who of that kind it is
	 */
	record Member(int number, RaterKind kind, long seed) {

	}

}
