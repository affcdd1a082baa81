package io.veridical.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.veridical.screening.RuleSet;
import io.veridical.screening.Screening;
import io.veridical.screening.ScreeningVerdict;
import io.veridical.simulation.SimulatedSitting.Sat;

/**
 * Campaigns that 30 honest raters and 8 others (21 %) take part in, screened by the
 * standard rules.
 * <p>
 * Half of the honest are typical, a tenth each ideal, biased, lapsing, learning and
 * tiring; one in 500 shares a device with an earlier participant. The kinds of the others
 * are drawn with equal chances. Catch trials are a tenth of all trials: 12 gold beside
 * 100 (10.7 %), 40 gold and 10 repeats beside 450 (10 %).
 */
public final class SimulatedCampaigns {

	private static final int HONEST = 30;

	private static final int BAD = 8;

	/** A tenth of the honest raters each. */
	private static final List<RaterKind> TENTHS = List.of(RaterKind.TYPICAL, RaterKind.TYPICAL, RaterKind.TYPICAL,
			RaterKind.TYPICAL, RaterKind.TYPICAL, RaterKind.IDEAL, RaterKind.BIASED, RaterKind.LAPSING,
			RaterKind.LEARNING, RaterKind.TIRING);

	private static final double SHARED_DEVICE = 0.002;

	private SimulatedCampaigns() {
	}

	/** The kinds that the rules are there to remove. */
	public static List<RaterKind> bad(boolean timed) {
		Stream<RaterKind> always = Stream.of(RaterKind.GUESSING, RaterKind.STRAIGHT_LINING, RaterKind.HURRIED,
				RaterKind.SCRIPTED_CONSTANT, RaterKind.SCRIPTED_GAUSSIAN, RaterKind.DOUBLE);
		return Stream.concat(always, timed ? Stream.of(RaterKind.PIXEL_READING) : Stream.empty()).toList();
	}

	/**
	 * @param timed HYPE_time with {@code hype-75}, or HYPE_infinity
	 * @param runs how many campaigns
	 */
	public static Screened run(Quality quality, boolean timed, int runs, long seed) {
		List<List<Judged>> campaigns = IntStream.range(0, runs)
			.parallel()
			.mapToObj((run) -> campaign(quality, timed,
					RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 7919L * run)))
			.toList();
		return new Screened(campaigns);
	}

	private static List<Judged> campaign(Quality quality, boolean timed, RandomGenerator chance) {
		List<Judged> sessions = new ArrayList<>();
		long typical = chance.nextLong();
		sessions.add(sit(RaterKind.TYPICAL, quality, typical, timed, chance));
		for (int i = 1; i < HONEST; i++) {
			sessions.add(sit(TENTHS.get(chance.nextInt(TENTHS.size())), quality, chance.nextLong(), timed, chance));
		}
		List<RaterKind> bad = bad(timed);
		for (int i = 0; i < BAD; i++) {
			RaterKind kind = bad.get(chance.nextInt(bad.size()));
			sessions.add(sit(kind, quality, (kind == RaterKind.DOUBLE) ? typical : chance.nextLong(), timed, chance));
		}
		return sessions;
	}

	private static Judged sit(RaterKind kind, Quality quality, long seed, boolean timed, RandomGenerator chance) {
		boolean again = kind == RaterKind.DOUBLE || chance.nextDouble() < SHARED_DEVICE;
		return judge(SimulatedPerson.of(kind, quality, seed), timed, again ? 1 : 0, chance);
	}

	/** One session of a kind, screened. */
	static Judged judge(SimulatedPerson person, boolean timed, int sharedWith, RandomGenerator chance) {
		Sat sat = timed ? SimulatedSitting.timed(person, 40, 10, sharedWith, chance)
				: SimulatedSitting.unlimited(person, 12, sharedWith, chance);
		return new Judged(sat.kind(), sat.value(), Screening.of(RuleSet.standard(timed), sat.observed()));
	}

	/** The same kind so many times, screened: what share is excluded? */
	public static double excludedShare(RaterKind kind, Quality quality, boolean timed, int sessions, long seed) {
		return IntStream.range(0, sessions).parallel().filter((i) -> {
			RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 7919L * i);
			SimulatedPerson person = SimulatedPerson.of(kind, quality, chance.nextLong());
			return judge(person, timed, 0, chance).verdict().excluded();
		}).count() / (double) sessions;
	}

	/**
	 * A session as the campaign's owner sees it, and who sat it.
	 *
	 * @param value percent of errors, or ms
	 */
	record Judged(RaterKind kind, double value, ScreeningVerdict verdict) {

		boolean honest() {
			return this.kind.honest();
		}

		boolean kept() {
			return !this.verdict.excluded();
		}

	}

}
