package io.veridical.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.veridical.campaign.HypeInfinity;
import io.veridical.pool.Truth;

/**
 * Which images a rater judges, in which order: drawn without replacement, no picture
 * twice, each phase in uniformly random order so that a place tells nothing of the truth.
 * A function of seed and candidates alone.
 *
 * @param seed from which everything was drawn
 * @param places what is shown, practice first
 */
record SessionPlan(long seed, List<Place> places) {

	/**
	 * Draw a plan.
	 * @param seed of the session
	 * @param reals real images this rater has not seen
	 * @param fakes fake images this rater has not seen
	 * @return empty if there are too few different ones
	 */
	static Optional<SessionPlan> of(long seed, List<Candidate> reals, List<Candidate> fakes, HypeInfinity protocol) {
		RandomGenerator random = new SplittableRandom(seed);
		Set<String> taken = new HashSet<>();
		List<UUID> realImages = draw(reals, protocol.realsNeeded(), taken, random);
		List<UUID> fakeImages = draw(fakes, protocol.fakesNeeded(), taken, random);
		if (realImages.size() < protocol.realsNeeded() || fakeImages.size() < protocol.fakesNeeded()) {
			return Optional.empty();
		}
		List<Place> places = new ArrayList<>();
		places.addAll(arrange(Phase.PRACTICE, realImages.subList(protocol.reals(), realImages.size()),
				fakeImages.subList(protocol.fakes(), fakeImages.size()), random));
		places.addAll(arrange(Phase.MAIN, realImages.subList(0, protocol.reals()),
				fakeImages.subList(0, protocol.fakes()), random));
		return Optional.of(new SessionPlan(seed, List.copyOf(places)));
	}

	private static List<UUID> draw(List<Candidate> candidates, int wanted, Set<String> taken, RandomGenerator random) {
		List<Candidate> shuffled = new ArrayList<>(candidates);
		shuffle(shuffled, random);
		return shuffled.stream()
			.filter((candidate) -> taken.add(candidate.pixels()))
			.limit(wanted)
			.map(Candidate::imageId)
			.toList();
	}

	private static List<Place> arrange(Phase phase, List<UUID> reals, List<UUID> fakes, RandomGenerator random) {
		List<Place> places = new ArrayList<>();
		reals.forEach((image) -> places.add(new Place(phase, image, Truth.REAL)));
		fakes.forEach((image) -> places.add(new Place(phase, image, Truth.FAKE)));
		shuffle(places, random);
		return places;
	}

	// Fisher and Yates; Collections.shuffle takes no RandomGenerator before Java 21
	static <T> void shuffle(List<T> list, RandomGenerator random) {
		for (int last = list.size() - 1; last > 0; last--) {
			int other = random.nextInt(last + 1);
			T moved = list.get(last);
			list.set(last, list.get(other));
			list.set(other, moved);
		}
	}

	/**
	 * The plan's places as trials with fresh random names.
	 */
	List<Trial> trials() {
		List<Trial> trials = new ArrayList<>();
		for (Place place : this.places) {
			trials.add(new Trial(UUID.randomUUID(), trials.size() + 1, place.phase(), place.imageId(), place.truth()));
		}
		return trials;
	}

	/**
	 * One image in its place.
	 */
	record Place(Phase phase, UUID imageId, Truth truth) {

	}

}
