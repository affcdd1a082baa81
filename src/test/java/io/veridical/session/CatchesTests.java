package io.veridical.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.CatchTrials.Anchor;
import io.veridical.campaign.CatchTrials.Gold;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.pool.Truth;
import io.veridical.session.SessionPlan.Place;
import io.veridical.session.course.CatchKind;
import io.veridical.session.course.Phase;
import io.veridical.session.course.Trial;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatchesTests {

	private static final UUID GOLD_FAKES = new UUID(7, 1);

	private static final UUID GOLD_REALS = new UUID(7, 2);

	private static final UUID ANCHOR = new UUID(7, 3);

	private static final CatchTrials WANTED = new CatchTrials(new Gold(GOLD_FAKES, 4), new Gold(GOLD_REALS, 3), 5,
			List.of(new Anchor("real against real", ANCHOR, Truth.FAKE, 2)));

	private static final Map<UUID, List<Candidate>> POOLS = Map.of(GOLD_FAKES, candidates("gold fake", 20), GOLD_REALS,
			candidates("gold real", 20), ANCHOR, candidates("anchor", 20));

	private static final List<Candidate> REALS = candidates("real", 260);

	private static final List<Candidate> FAKES = candidates("fake", 260);

	private static final int PLANS = 3000;

	@Test
	void plansWithoutCatchTrialsAreWhatTheyWere() {
		assertThat(plan(7, HypeInfinity.hype2019(), Catches.NONE).places().stream().map(Place::imageId).limit(5))
			.extracting(UUID::getLeastSignificantBits)
			.containsExactlyElementsOf(FIRST_OF_SEED_7);
	}

	@Test
	void countedTrialsKeepTheirImagesAndTheirOrder() {
		for (Protocol protocol : List.of(HypeInfinity.hype2019(), HypeTime.hype75())) {
			List<Place> caught = plan(3, protocol, new Catches(WANTED, POOLS)).places();

			assertThat(caught.stream().filter((place) -> place.kind() == null).toList())
				.isEqualTo(plan(3, protocol, Catches.NONE).places());
			assertThat(caught).filteredOn((place) -> place.kind() != null)
				.hasSize(14)
				.allMatch((place) -> place.phase() == Phase.CATCH);
			assertThat(caught).filteredOn((place) -> place.kind() == CatchKind.GOLD)
				.filteredOn((place) -> place.truth() == Truth.REAL)
				.hasSize(3);
			assertThat(caught).filteredOn((place) -> place.kind() == CatchKind.ANCHOR)
				.hasSize(2)
				.allMatch((place) -> place.truth() == Truth.FAKE);
			assertThat(caught.subList(0, 6)).allMatch((place) -> place.phase() == Phase.PRACTICE);
		}
	}

	@Test
	void eachOfABlockStandsBesideItsOwn() {
		List<Place> timed = plan(5, HypeTime.hype75(), new Catches(WANTED, POOLS)).places();

		assertThat(timed.subList(6, 6 + 450 + 14)).extracting(Place::block).isSorted().doesNotContainNull();
		assertThat(timed.subList(6 + 450 + 14, timed.size())).allMatch((place) -> place.phase() == Phase.RESERVE);
	}

	@Test
	void repeatShowsAnImageAgainAfterTenTrialsAtTheEarliest() {
		LongStream.range(0, 300).forEach((seed) -> {
			List<Trial> trials = plan(seed, HypeInfinity.hype2019(), new Catches(WANTED, POOLS)).trials();

			List<Trial> repeats = trials.stream().filter((trial) -> trial.kind() == CatchKind.REPEAT).toList();
			assertThat(repeats).hasSize(5).extracting(Trial::imageId).doesNotHaveDuplicates();
			assertThat(repeats).filteredOn((trial) -> trial.truth() == Truth.REAL).hasSize(3);
			assertThat(repeats).allSatisfy((repeat) -> {
				Trial first = trials.get(Objects.requireNonNull(repeat.repeats()) - 1);
				assertThat(first).extracting(Trial::imageId, Trial::truth, Trial::phase)
					.containsExactly(repeat.imageId(), repeat.truth(), Phase.MAIN);
				assertThat(repeat.number() - first.number()).isGreaterThanOrEqualTo(Catches.APART);
			});
			assertThat(trials.stream().filter((trial) -> trial.kind() != CatchKind.REPEAT))
				.allMatch((trial) -> trial.repeats() == null)
				.extracting(Trial::imageId)
				.doesNotHaveDuplicates();
		});
	}

	@Test
	void shortSessionsRepeatWhatTheyCan() {
		CatchTrials repeats = new CatchTrials(null, null, 2, List.of());
		LongStream.range(0, 300)
			.forEach((seed) -> assertThat(
					plan(seed, new HypeInfinity("custom", 2, 2, 0, false), new Catches(repeats, Map.of())).places())
				.hasSize(6)
				.filteredOn((place) -> place.kind() == CatchKind.REPEAT)
				.hasSize(2));
	}

	@Test
	void noPictureOfAPoolIsShownThatThePlanShows() {
		CatchTrials fromTheReals = new CatchTrials(null, new Gold(GOLD_REALS, 10), 0, List.of());

		SessionPlan plan = plan(1, HypeInfinity.hype2019(), new Catches(fromTheReals, Map.of(GOLD_REALS, REALS)));

		assertThat(plan.places()).hasSize(116).extracting(Place::imageId).doesNotHaveDuplicates();
		assertThat(SessionPlan.of(1, REALS.subList(0, 60), FAKES, HypeInfinity.hype2019(),
				new Catches(fromTheReals, Map.of(GOLD_REALS, REALS.subList(0, 60)))))
			.as("60 less 53 leave 7")
			.isEmpty();
	}

	/**
	 * With 7 gold places among 107, a place's indicator has variance p(1 - p) and two of
	 * them covariance -p(1 - p) / 106, so the sum of squares over places, divided by n
	 * p(1 - p) 107/106, is chi-squared with 106 degrees of freedom. Two-sided limits for
	 * one false alarm in a thousand.
	 */
	@Test
	void placeTellsNothingOfGold() {
		CatchTrials gold = new CatchTrials(new Gold(GOLD_FAKES, 4), new Gold(GOLD_REALS, 3), 0, List.of());
		double[] seen = new double[107];
		LongStream.range(0, PLANS).forEach((seed) -> {
			List<Place> places = plan(seed, HypeInfinity.hype2019(), new Catches(gold, POOLS)).places();
			IntStream.range(0, 107).filter((i) -> places.get(i + 6).kind() != null).forEach((i) -> seen[i]++);
		});

		double p = 7 / 107.0;
		double statistic = IntStream.range(0, 107).mapToDouble((i) -> Math.pow(seen[i] - PLANS * p, 2)).sum()
				/ (PLANS * p * (1 - p) * 107 / 106);
		assertThat(statistic).isBetween(ChiSquaredDistribution.of(106).inverseCumulativeProbability(0.0005),
				ChiSquaredDistribution.of(106).inverseSurvivalProbability(0.0005));
	}

	/** Chi-squared over the 50 reals of a plan: none is repeated oftener than others. */
	@Test
	void anyCountedImageMayComeAgain() {
		CatchTrials repeats = new CatchTrials(null, null, 10, List.of());
		Map<UUID, Integer> again = new HashMap<>();
		List<Candidate> fifty = new ArrayList<>(REALS.subList(0, 50));
		HypeInfinity protocol = new HypeInfinity("custom", 50, 50, 0, false);
		LongStream.range(0, PLANS)
			.forEach((seed) -> SessionPlan.of(seed, fifty, FAKES, protocol, new Catches(repeats, Map.of()))
				.orElseThrow()
				.places()
				.stream()
				.filter((place) -> place.kind() != null && place.truth() == Truth.REAL)
				.forEach((place) -> again.merge(place.imageId(), 1, Integer::sum)));

		double each = PLANS * 5 / 50.0;
		double statistic = again.values().stream().mapToDouble((count) -> Math.pow(count - each, 2)).sum()
				/ (each * (1 - 5 / 50.0) * 50 / 49);
		assertThat(again).hasSize(50);
		assertThat(statistic).isLessThan(ChiSquaredDistribution.of(49).inverseSurvivalProbability(0.001));
	}

	/** As drawn before there were catch trials. */
	private static final List<Long> FIRST_OF_SEED_7 = List.of(26L, 7L, 153L, 114L, 30L);

	private static SessionPlan plan(long seed, Protocol protocol, Catches catches) {
		return SessionPlan.of(seed, REALS, FAKES, protocol, catches).orElseThrow();
	}

	private static List<Candidate> candidates(String name, int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> new Candidate(new UUID(name.hashCode(), i), name + " " + i))
			.toList();
	}

}
