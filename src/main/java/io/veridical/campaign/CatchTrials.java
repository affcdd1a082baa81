package io.veridical.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.campaign.UnusableDesign.Reason;
import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Trials that tell how a rater works and are never counted, mixed into the counted ones
 * at a declared rate.
 *
 * @param fakes gold: fakes that anybody sees through; null for none
 * @param reals gold: reals that nobody doubts; null for none
 * @param repeats images of the session that come again, 0 to {@value #MOST}, half as many
 * as are counted at most
 * @param anchors pools whose scores are known beforehand, judged beside the models
 */
public record CatchTrials(@Nullable Gold fakes, @Nullable Gold reals, int repeats, List<Anchor> anchors) {

	/** The most of each kind that a session can have. */
	public static final int MOST = 200;

	public static final CatchTrials NONE = new CatchTrials(null, null, 0, List.of());

	public CatchTrials {
		anchors = (anchors != null) ? List.copyOf(anchors) : List.of();
		if (fakes != null && isNot(fakes.count)) {
			throw new UnusableDesign(Reason.GOLD_FAKES, fakes.count);
		}
		if (reals != null && isNot(reals.count)) {
			throw new UnusableDesign(Reason.GOLD_REALS, reals.count);
		}
		if (repeats < 0 || repeats > MOST) {
			throw new UnusableDesign(Reason.CATCH_REPEATS, repeats);
		}
		Set<Object> known = new HashSet<>();
		for (Anchor anchor : anchors) {
			if (!known.add(anchor.name) || !known.add(anchor.poolId)) {
				throw new UnusableDesign(Reason.ANCHOR_TWICE, anchor.name);
			}
		}
	}

	private static boolean isNot(int count) {
		return count < 1 || count > MOST;
	}

	/** How many a session has. */
	public int count() {
		return draws().stream().mapToInt(Draw::count).sum() + this.repeats;
	}

	/** Their share among all trials after practice, 0 to 1. */
	public double rate(Protocol protocol) {
		return (double) count() / (count() + protocol.trials());
	}

	/** How many of the repeats are of reals: as many as there are among the counted. */
	public int repeatedReals(Protocol protocol) {
		return Math.round((float) this.repeats * protocol.reals() / protocol.trials());
	}

	/** What is drawn from pools, gold first. */
	public List<Draw> draws() {
		Stream<Draw> gold = Stream.of(Draw.gold(this.fakes, Truth.FAKE), Draw.gold(this.reals, Truth.REAL))
			.filter(Objects::nonNull);
		return Stream
			.concat(gold,
					this.anchors.stream()
						.map((anchor) -> new Draw(anchor.poolId, anchor.truth, anchor.count, anchor.name)))
			.toList();
	}

	/** How many images of a pool a session draws. */
	int drawnFrom(UUID poolId) {
		return draws().stream().filter((draw) -> draw.poolId.equals(poolId)).mapToInt(Draw::count).sum();
	}

	/**
	 * The same, after a look at the procedure.
	 * @throws UnusableDesign if it cannot carry them
	 */
	public CatchTrials checked(Protocol protocol) {
		if (this.repeats > protocol.trials() / 2) {
			throw new UnusableDesign(Reason.CATCH_REPEATS, this.repeats);
		}
		return this;
	}

	/**
	 * Images whose answer anybody knows.
	 *
	 * @param count how many each session shows, 1 to {@value #MOST}
	 */
	public record Gold(UUID poolId, int count) {

	}

	/**
	 * A model whose score is known, or reals in a model's place.
	 *
	 * @param name as it stands in the results
	 * @param truth what its images count as: reals that count as fake show how often a
	 * fake would pass that cannot be told apart
	 * @param count how many each session shows, 1 to {@value #MOST}
	 */
	public record Anchor(String name, UUID poolId, Truth truth, int count) {

		public Anchor {
			name = name.strip();
			if (!Name.isUsable(name)) {
				throw new UnusableDesign(Reason.ANCHOR_NAME, name);
			}
			if (isNot(count)) {
				throw new UnusableDesign(Reason.ANCHOR_COUNT, count);
			}
		}

	}

	/**
	 * Images that a session draws from a pool.
	 *
	 * @param truth what they count as
	 * @param anchor its name; null of gold
	 */
	public record Draw(UUID poolId, Truth truth, int count, @Nullable String anchor) {

		private static @Nullable Draw gold(@Nullable Gold gold, Truth truth) {
			return (gold != null) ? new Draw(gold.poolId, truth, gold.count, null) : null;
		}

	}

}
