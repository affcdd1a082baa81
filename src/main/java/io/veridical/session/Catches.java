package io.veridical.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.CatchTrials.Draw;
import io.veridical.campaign.Protocol;
import io.veridical.pool.Truth;
import io.veridical.session.SessionPlan.Place;
import io.veridical.session.course.CatchKind;
import io.veridical.session.course.Phase;

/**
 * Mixes catch trials into a plan. Gold and anchors may stand anywhere between the counted
 * trials, each place as likely as any other; what is repeated comes again after ten
 * trials at the earliest. The counted trials keep their images and their order.
 *
 * @param pools images this rater has not seen, by the pool that catch trials draw from
 */
record Catches(CatchTrials wanted, Map<UUID, List<Candidate>> pools) {

	static final Catches NONE = new Catches(CatchTrials.NONE, Map.of());

	/** How many trials a repeat is behind the first showing, at least. */
	static final int APART = 10;

	private static final long MIX = 0x6361746368L;

	/**
	 * @param unseen finds the images of a pool that a rater has not seen
	 */
	static Catches of(CatchTrials wanted, Function<UUID, List<Candidate>> unseen) {
		return new Catches(wanted,
				wanted.draws()
					.stream()
					.map(Draw::poolId)
					.distinct()
					.collect(Collectors.toMap(Function.identity(), unseen)));
	}

	/**
	 * @param places a plan without catch trials, practice first, reserve last
	 * @param taken pixels that the plan shows
	 * @return empty if there are too few different images
	 */
	Optional<List<Place>> mixedInto(List<Place> places, Protocol protocol, long seed, Set<String> taken) {
		if (this.wanted.count() == 0) {
			return Optional.of(places);
		}
		RandomGenerator random = new SplittableRandom(seed ^ MIX);
		List<Place> drawn = new ArrayList<>();
		for (Draw draw : this.wanted.draws()) {
			List<UUID> images = SessionPlan.draw(this.pools.getOrDefault(draw.poolId(), List.of()), draw.count(), taken,
					random);
			if (images.size() < draw.count()) {
				return Optional.empty();
			}
			CatchKind kind = (draw.anchor() != null) ? CatchKind.ANCHOR : CatchKind.GOLD;
			images.forEach((image) -> drawn.add(new Place(Phase.CATCH, null, image, draw.truth(), kind)));
		}
		SessionPlan.shuffle(drawn, random);
		List<Place> mixed = new ArrayList<>(places.stream().filter((place) -> place.phase() == Phase.MAIN).toList());
		drawn.forEach((place) -> insert(place, random.nextInt(mixed.size() + 1), mixed));
		repeat(Truth.REAL, this.wanted.repeatedReals(protocol), mixed, random);
		repeat(Truth.FAKE, this.wanted.repeats() - this.wanted.repeatedReals(protocol), mixed, random);
		int before = (int) places.stream().filter((place) -> place.phase() == Phase.PRACTICE).count();
		List<Place> all = new ArrayList<>(places.subList(0, before));
		all.addAll(mixed);
		places.stream().filter((place) -> place.phase() == Phase.RESERVE).forEach(all::add);
		return Optional.of(all);
	}

	// in the block of a neighbour: of the one before it, or of the first
	private static void insert(Place place, int at, List<Place> mixed) {
		Integer block = mixed.get(Math.max(at - 1, 0)).block();
		mixed.add(at, new Place(place.phase(), block, place.imageId(), place.truth(), place.kind()));
	}

	private static void repeat(Truth truth, int count, List<Place> mixed, RandomGenerator random) {
		Set<UUID> again = new HashSet<>();
		for (int i = 0; i < count; i++) {
			int apart = Math.max(1, Math.min(APART, mixed.size() / 2));
			List<Integer> first = repeatable(truth, apart, mixed, again);
			if (first.isEmpty()) { // all of them come late
				apart = 1;
				first = repeatable(truth, apart, mixed, again);
			}
			int at = first.get(random.nextInt(first.size()));
			Place source = mixed.get(at);
			again.add(source.imageId());
			insert(new Place(Phase.CATCH, null, source.imageId(), source.truth(), CatchKind.REPEAT),
					at + apart + random.nextInt(mixed.size() - at - apart + 1), mixed);
		}
	}

	private static List<Integer> repeatable(Truth truth, int apart, List<Place> mixed, Set<UUID> again) {
		return IntStream.range(0, mixed.size() - apart + 1)
			.filter((at) -> mixed.get(at).phase() == Phase.MAIN && mixed.get(at).truth() == truth
					&& !again.contains(mixed.get(at).imageId()))
			.boxed()
			.toList();
	}

}
