package io.veridical.console;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.CatchTrials.Anchor;
import io.veridical.campaign.CatchTrials.Gold;
import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Catch trials as somebody asks for them.
 *
 * @param fakes gold: fakes that anybody sees through; nothing for none
 * @param reals gold: reals that nobody doubts; nothing for none
 * @param repeats images that come again, 0 to 200
 * @param anchors pools whose scores are known beforehand
 */
record CatchWish(GoldWish fakes, GoldWish reals, String repeats, List<AnchorWish> anchors) {

	static final CatchWish NONE = new CatchWish(GoldWish.NONE, GoldWish.NONE, "", List.of());

	private static final String FIELD = "catchTrials.";

	private static final UUID ANY = new UUID(0, 0);

	CatchWish {
		fakes = (fakes != null) ? fakes : GoldWish.NONE;
		reals = (reals != null) ? reals : GoldWish.NONE;
		repeats = Texts.orElse(repeats, "");
		anchors = (anchors != null) ? List.copyOf(anchors) : List.of();
	}

	static CatchWish of(CatchTrials catches) {
		return new CatchWish(GoldWish.of(catches.fakes()), GoldWish.of(catches.reals()),
				(catches.repeats() > 0) ? Integer.toString(catches.repeats()) : "",
				catches.anchors().stream().map(AnchorWish::of).toList());
	}

	CatchTrials read(Complaints complaints) {
		Complaints here = new Complaints();
		Gold goldFakes = this.fakes.read("fakes", here, (gold) -> new CatchTrials(gold, null, 0, List.of()));
		Gold goldReals = this.reals.read("reals", here, (gold) -> new CatchTrials(null, gold, 0, List.of()));
		int again = this.repeats.isBlank() ? 0 : here.number(FIELD + "repeats", this.repeats,
				(value) -> new CatchTrials(null, null, value, List.of()));
		List<Anchor> known = IntStream.range(0, this.anchors.size())
			.filter((i) -> !this.anchors.get(i).isEmpty())
			.mapToObj((i) -> this.anchors.get(i).read(FIELD + "anchors[" + i + "].", here))
			.flatMap(Stream::ofNullable)
			.toList();
		if (here.isEmpty()) {
			here.check(FIELD + "anchors", "", (value) -> new CatchTrials(null, null, 0, known));
		}
		complaints.addAll(here);
		return here.isEmpty() ? new CatchTrials(goldFakes, goldReals, again, known) : CatchTrials.NONE;
	}

	CatchWish withAnchors(Stream<AnchorWish> others) {
		return new CatchWish(this.fakes, this.reals, this.repeats, others.toList());
	}

	/**
	 * Images whose answer anybody knows.
	 *
	 * @param poolId where they are drawn from
	 * @param count how many each session shows, 1 to 200
	 */
	record GoldWish(String poolId, String count) {

		static final GoldWish NONE = new GoldWish("", "");

		GoldWish {
			poolId = Texts.orElse(poolId, "");
			count = Texts.orElse(count, "");
		}

		private static GoldWish of(@Nullable Gold gold) {
			return (gold != null) ? new GoldWish(gold.poolId().toString(), Integer.toString(gold.count())) : NONE;
		}

		private @Nullable Gold read(String kind, Complaints complaints, Function<Gold, CatchTrials> domain) {
			if (this.poolId.isBlank() && this.count.isBlank()) {
				return null;
			}
			UUID pool = complaints.id(FIELD + kind + ".poolId", this.poolId);
			int images = complaints.number(FIELD + kind + ".count", this.count,
					(value) -> domain.apply(new Gold(ANY, value)));
			return new Gold(pool, images);
		}

	}

	/**
	 * A model whose score is known, or reals in a model's place.
	 *
	 * @param name as it stands in the results
	 * @param poolId where its images are drawn from
	 * @param truth what they count as, {@code real} or {@code fake}; {@code fake} if left
	 * out
	 * @param count how many each session shows, 1 to 200
	 */
	record AnchorWish(String name, String poolId, String truth, String count) {

		AnchorWish {
			name = Texts.orElse(name, "");
			poolId = Texts.orElse(poolId, "");
			truth = Texts.orElse(truth, Truth.FAKE.text());
			count = Texts.orElse(count, "");
		}

		static AnchorWish empty() {
			return new AnchorWish("", "", Truth.FAKE.text(), "");
		}

		private static AnchorWish of(Anchor anchor) {
			return new AnchorWish(anchor.name(), anchor.poolId().toString(), anchor.truth().text(),
					Integer.toString(anchor.count()));
		}

		boolean isEmpty() {
			return this.name.isBlank() && this.poolId.isBlank() && this.count.isBlank();
		}

		private @Nullable Anchor read(String at, Complaints complaints) {
			Complaints here = new Complaints();
			here.check(at + "name", this.name, (value) -> new Anchor(value, ANY, Truth.FAKE, 1));
			UUID pool = here.id(at + "poolId", this.poolId);
			Truth counted = here.choice(at + "truth", this.truth, Truth.values(), Truth::text);
			int images = here.number(at + "count", this.count, (value) -> new Anchor("?", ANY, Truth.FAKE, value));
			complaints.addAll(here);
			return (counted != null && here.isEmpty()) ? new Anchor(this.name, pool, counted, images) : null;
		}

	}

}
