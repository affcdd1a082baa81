package io.veridical.session;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.pool.Truth;
import io.veridical.session.SessionPlan.Place;
import io.veridical.session.course.Phase;
import io.veridical.session.course.Trial;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionPlanTests {

	private static final HypeInfinity PROTOCOL = HypeInfinity.hype2019();

	private static final int PLANS = 4000;

	private static final List<Candidate> REALS = candidates("real", 200);

	private static final List<Candidate> FAKES = candidates("fake", 200);

	private static final List<Candidate> MANY_REALS = candidates("real", 260);

	private static final List<Candidate> MANY_FAKES = candidates("fake", 260);

	@Test
	void sameSeedMakesTheSamePlan() {
		assertThat(plan(7)).isEqualTo(plan(7)).isNotEqualTo(plan(8));
	}

	@Test
	void practiceComesFirstAndEachPhaseIsHalfRealHalfFake() {
		List<Place> places = plan(1).places();

		assertThat(places).hasSize(106);
		assertThat(places.subList(0, 6)).extracting(Place::phase).containsOnly(Phase.PRACTICE);
		assertThat(places.subList(6, 106)).extracting(Place::phase).containsOnly(Phase.MAIN);
		assertThat(places.subList(0, 6)).filteredOn((place) -> place.truth() == Truth.REAL).hasSize(3);
		assertThat(places.subList(6, 106)).filteredOn((place) -> place.truth() == Truth.REAL).hasSize(50);
	}

	@Test
	void truthFollowsThePoolTheImageCameFrom() {
		Set<UUID> reals = new HashSet<>(REALS.stream().map(Candidate::imageId).toList());

		assertThat(plan(2).places())
			.allMatch((place) -> reals.contains(place.imageId()) == (place.truth() == Truth.REAL));
	}

	@Test
	void noPictureIsShownTwiceEvenIfPoolsRepeatIt() {
		List<Candidate> fakes = Stream
			.concat(copiesOf(REALS), FAKES.stream().flatMap((fake) -> copiesOf(List.of(fake, fake))))
			.toList();

		SessionPlan plan = SessionPlan.of(3, REALS, fakes, PROTOCOL, Catches.NONE).orElseThrow();

		List<String> shown = plan.places()
			.stream()
			.map((place) -> Stream.concat(REALS.stream(), fakes.stream())
				.filter((candidate) -> candidate.imageId().equals(place.imageId()))
				.findFirst()
				.orElseThrow()
				.pixels())
			.toList();
		assertThat(shown).hasSize(106).doesNotHaveDuplicates();
	}

	@Test
	void tooFewDifferentImagesMakeNoPlan() {
		assertThat(SessionPlan.of(4, REALS.subList(0, 52), FAKES, PROTOCOL, Catches.NONE)).isEmpty();
		assertThat(SessionPlan.of(4, REALS, copiesOf(FAKES.subList(0, 1)).toList(), PROTOCOL, Catches.NONE)).isEmpty();
		assertThat(SessionPlan.of(4, REALS.subList(0, 53), FAKES.subList(0, 53), PROTOCOL, Catches.NONE)).isPresent();
	}

	/**
	 * With exactly 50 of 100 places real, a place's indicator has variance 1/4 and two of
	 * them covariance -1/(4 * 99), so the sum of squares over places, divided by n *
	 * 100/(4 * 99), is chi-squared with 99 degrees of freedom. Critical value from Apache
	 * Commons Statistics, for one false alarm in a thousand.
	 */
	@Test
	void placeTellsNothingOfTheTruth() {
		double[] reals = new double[100];
		plans().forEach((plan) -> main(plan).forEach((i) -> reals[i]++));

		double statistic = IntStream.range(0, 100).mapToDouble((i) -> Math.pow(reals[i] - PLANS / 2.0, 2)).sum()
				/ (PLANS * 100.0 / 396);
		assertThat(statistic).isBetween(ChiSquaredDistribution.of(99).inverseCumulativeProbability(0.0005),
				ChiSquaredDistribution.of(99).inverseSurvivalProbability(0.0005));
	}

	/**
	 * Two neighbours are alike with probability 49/99, so a plan has 49 such pairs on
	 * average; their number has the variance of the runs test (Wald and Wolfowitz 1940),
	 * 2*50*50 * (2*50*50 - 100) / (100^2 * 99).
	 */
	@Test
	void truthTellsNothingOfTheNextTruth() {
		double alike = plans().mapToLong(SessionPlanTests::alikeNeighbours).sum();

		double variance = 5000.0 * 4900 / (10_000 * 99);
		double z = (alike - 49.0 * PLANS) / Math.sqrt(variance * PLANS);
		assertThat(Math.abs(z)).isLessThan(NormalDistribution.of(0, 1).inverseSurvivalProbability(0.0005));
	}

	/**
	 * Each of 200 reals is drawn into the 53 of a plan equally often: covariance as
	 * above, chi-squared with 199 degrees of freedom.
	 */
	@Test
	void everyImageIsShownEquallyOften() {
		double[] shown = new double[200];
		plans().forEach((plan) -> plan.places()
			.stream()
			.filter((place) -> place.truth() == Truth.REAL)
			.forEach((place) -> shown[(int) place.imageId().getLeastSignificantBits()]++));

		double share = 53.0 / 200;
		double statistic = IntStream.range(0, 200).mapToDouble((i) -> Math.pow(shown[i] - PLANS * share, 2)).sum()
				/ (PLANS * share * (1 - share) * 200 / 199);
		assertThat(statistic).isLessThan(ChiSquaredDistribution.of(199).inverseSurvivalProbability(0.001));
	}

	@Test
	void trialsAreNumberedFromOneUnderFreshNames() {
		SessionPlan plan = plan(5);

		List<Trial> trials = plan.trials();

		assertThat(trials).extracting(Trial::number)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 106).boxed().toList());
		assertThat(trials).extracting(Trial::imageId)
			.containsExactlyElementsOf(plan.places().stream().map(Place::imageId).toList());
		assertThat(plan.trials()).extracting(Trial::id)
			.doesNotHaveDuplicates()
			.doesNotContainAnyElementsOf(trials.stream().map(Trial::id).toList());
	}

	@Test
	void timedPlanHasPracticeBlocksAndAReserve() {
		List<Place> places = timedPlan(1).places();

		assertThat(places).extracting(Place::block)
			.containsExactlyElementsOf(Stream
				.of(Collections.nCopies(6, 0), Collections.nCopies(150, 1), Collections.nCopies(150, 2),
						Collections.nCopies(150, 3), Collections.<Integer>nCopies(46, null))
				.flatMap(List::stream)
				.toList());
		assertThat(places.subList(456, 502)).extracting(Place::phase).containsOnly(Phase.RESERVE);
		for (int[] part : new int[][] { { 0, 6 }, { 6, 156 }, { 156, 306 }, { 306, 456 }, { 456, 502 } }) {
			assertThat(places.subList(part[0], part[1])).filteredOn((place) -> place.truth() == Truth.REAL)
				.hasSize((part[1] - part[0]) / 2);
		}
		assertThat(places).extracting(Place::imageId).doesNotHaveDuplicates();
	}

	/**
	 * Of 2000 plans, the first of the reserve is alike the k-th of a block half of the
	 * time whatever k; the count is binomial with SD sqrt(500). Limits for one false
	 * alarm in a thousand over ten places.
	 */
	@Test
	void repeatTellsNothingOfTheTrialItRepeats() {
		int[] alike = new int[10];
		LongStream.range(0, 2000).mapToObj(SessionPlanTests::timedPlan).forEach((plan) -> {
			Truth repeat = plan.places().get(456).truth();
			IntStream.range(0, 10).forEach((k) -> alike[k] += (plan.places().get(6 + k).truth() == repeat) ? 1 : 0);
		});

		double limit = NormalDistribution.of(1000, Math.sqrt(500)).inverseSurvivalProbability(0.00005);
		assertThat(IntStream.of(alike)).allMatch((count) -> Math.abs(count - 1000) < limit - 1000);
	}

	private static SessionPlan timedPlan(long seed) {
		return SessionPlan.of(seed, MANY_REALS, MANY_FAKES, HypeTime.hype75(), Catches.NONE).orElseThrow();
	}

	private static Stream<SessionPlan> plans() {
		return LongStream.range(0, PLANS).mapToObj(SessionPlanTests::plan);
	}

	private static SessionPlan plan(long seed) {
		return SessionPlan.of(seed, REALS, FAKES, PROTOCOL, Catches.NONE).orElseThrow();
	}

	private static IntStream main(SessionPlan plan) {
		return IntStream.range(0, 100).filter((i) -> plan.places().get(i + 6).truth() == Truth.REAL);
	}

	private static long alikeNeighbours(SessionPlan plan) {
		List<Place> places = plan.places().subList(6, 106);
		return IntStream.range(1, 100).filter((i) -> places.get(i).truth() == places.get(i - 1).truth()).count();
	}

	private static List<Candidate> candidates(String name, int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> new Candidate(new UUID(name.hashCode(), i), name + " " + i))
			.toList();
	}

	private static Stream<Candidate> copiesOf(List<Candidate> candidates) {
		return candidates.stream().map((candidate) -> new Candidate(UUID.randomUUID(), candidate.pixels()));
	}

}
