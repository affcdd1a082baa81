package io.veridical.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.pool.Truth;
import io.veridical.session.course.CatchKind;
import io.veridical.session.course.Phase;
import io.veridical.session.course.Trial;
import org.jspecify.annotations.Nullable;

/**
 * Which images a rater judges, in which order: drawn without replacement, no picture
 * twice, each part in uniformly random order so that a place tells nothing of the truth:
 * neither does the reserve tell of the trial it repeats. A function of seed and
 * candidates alone.
 *
 * @param seed from which everything was drawn
 * @param places what is shown, practice first, reserve last
 */
record SessionPlan(long seed, List<Place> places) {

	/**
	 * Draw a plan.
	 * @param seed of the session
	 * @param reals real images this rater has not seen
	 * @param fakes fake images this rater has not seen
	 * @param catches what is mixed in; nothing else changes with it
	 * @return empty if there are too few different ones
	 */
	static Optional<SessionPlan> of(long seed, List<Candidate> reals, List<Candidate> fakes, Protocol protocol,
			Catches catches) {
		return mixed(seed, reals, List.of(fakes), protocol, catches);
	}

	/**
	 * Draw a plan whose fakes come from several pools, equally many from each as far as
	 * they go.
	 * @param fakes fake images this rater has not seen, pool by pool
	 */
	static Optional<SessionPlan> mixed(long seed, List<Candidate> reals, List<List<Candidate>> fakes, Protocol protocol,
			Catches catches) {
		RandomGenerator random = new SplittableRandom(seed);
		Set<String> taken = new HashSet<>();
		List<UUID> realImages = draw(reals, protocol.realsNeeded(), taken, random);
		List<UUID> fakeImages = drawInTurn(fakes, protocol.fakesNeeded(), taken, random);
		if (realImages.size() < protocol.realsNeeded() || fakeImages.size() < protocol.fakesNeeded()) {
			return Optional.empty();
		}
		List<Place> places = new ArrayList<>();
		for (Part part : parts(protocol)) {
			places.addAll(arrange(part, part.reals().of(realImages), part.fakes().of(fakeImages), random));
		}
		return catches.mixedInto(places, protocol, seed, taken)
			.map((mixed) -> new SessionPlan(seed, List.copyOf(mixed)));
	}

	// the counted images are dealt first, whichever comes first in the sitting
	private static List<Part> parts(Protocol protocol) {
		int practice = protocol.practice() / 2;
		Range realsToLearn = new Range(protocol.reals(), practice);
		Range fakesToLearn = new Range(protocol.fakes(), practice);
		if (protocol instanceof HypeTime timed) {
			List<Part> parts = new ArrayList<>();
			parts.add(new Part(Phase.PRACTICE, 0, realsToLearn, fakesToLearn));
			for (int block = 1; block <= timed.blocks(); block++) {
				parts.add(new Part(Phase.MAIN, block,
						new Range((block - 1) * timed.realsPerBlock(), timed.realsPerBlock()),
						new Range((block - 1) * timed.fakesPerBlock(), timed.fakesPerBlock())));
			}
			parts.add(new Part(Phase.RESERVE, null, new Range(timed.reals() + practice, timed.realsInReserve()),
					new Range(timed.fakes() + practice, timed.fakesInReserve())));
			return parts;
		}
		return List.of(new Part(Phase.PRACTICE, null, realsToLearn, fakesToLearn),
				new Part(Phase.MAIN, null, new Range(0, protocol.reals()), new Range(0, protocol.fakes())));
	}

	// the first so many of them are equally many from each as well: those are counted
	private static List<UUID> drawInTurn(List<List<Candidate>> pools, int wanted, Set<String> taken,
			RandomGenerator random) {
		List<List<Candidate>> order = new ArrayList<>(pools);
		shuffle(order, random);
		List<List<UUID>> drawn = new ArrayList<>();
		for (int turn = 0; turn < order.size(); turn++) {
			int share = (wanted - turn + order.size() - 1) / order.size();
			drawn.add(draw(order.get(turn), share, taken, random));
			if (drawn.get(turn).size() < share) {
				return List.of();
			}
		}
		return IntStream.range(0, wanted)
			.mapToObj((number) -> drawn.get(number % order.size()).get(number / order.size()))
			.toList();
	}

	static List<UUID> draw(List<Candidate> candidates, int wanted, Set<String> taken, RandomGenerator random) {
		List<Candidate> shuffled = new ArrayList<>(candidates);
		shuffle(shuffled, random);
		return shuffled.stream()
			.filter((candidate) -> taken.add(candidate.pixels()))
			.limit(wanted)
			.map(Candidate::imageId)
			.toList();
	}

	private static List<Place> arrange(Part part, List<UUID> reals, List<UUID> fakes, RandomGenerator random) {
		List<Place> places = new ArrayList<>();
		reals.forEach((image) -> places.add(new Place(part.phase(), part.block(), image, Truth.REAL)));
		fakes.forEach((image) -> places.add(new Place(part.phase(), part.block(), image, Truth.FAKE)));
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
			trials.add(new Trial(UUID.randomUUID(), trials.size() + 1, place.phase(), place.block(), place.imageId(),
					place.truth(), place.kind(), (place.kind() == CatchKind.REPEAT) ? firstOf(place.imageId()) : null));
		}
		return trials;
	}

	private int firstOf(UUID imageId) {
		return IntStream.range(0, this.places.size())
			.filter((i) -> this.places.get(i).imageId().equals(imageId))
			.findFirst()
			.orElseThrow() + 1;
	}

	/**
	 * One image in its place.
	 *
	 * @param block null in reserve, and where there is no limit of time
	 * @param kind of a catch trial; null of any other
	 */
	record Place(Phase phase, @Nullable Integer block, UUID imageId, Truth truth, @Nullable CatchKind kind) {

		Place(Phase phase, @Nullable Integer block, UUID imageId, Truth truth) {
			this(phase, block, imageId, truth, null);
		}

	}

	/**
	 * Places that are shuffled among themselves, and which of the drawn images they get.
	 */
	private record Part(Phase phase, @Nullable Integer block, Range reals, Range fakes) {

	}

	/**
	 * Some of the drawn images.
	 */
	private record Range(int from, int count) {

		List<UUID> of(List<UUID> images) {
			return images.subList(this.from, this.from + this.count);
		}

	}

}
