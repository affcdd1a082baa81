package io.veridical.console;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.HypeInfinity;

/**
 * HYPE_infinity as somebody asks for it.
 *
 * @param procedure {@code HYPE_infinity}
 * @param preset {@code hype-2019} if its numbers are wanted, {@code custom} or nothing if
 * the numbers say it
 * @param reals real images for each rater, 1 to 1000
 * @param fakes fake images for each rater, 1 to 1000
 * @param practice images with feedback before that, an even number, 0 to 100
 * @param feedback whether raters are told right or wrong after each counted judgement
 * @param breakEvery after how many images raters are offered a break, 1 to 500; none if
 * left out
 */
record HypeInfinityWish(@Nullable String procedure, @Nullable String preset, String reals, String fakes,
		String practice, @Nullable Boolean feedback, String breakEvery) implements ProtocolWish {

	private static final String CUSTOM = "custom";

	private static final HypeInfinity PUBLISHED = HypeInfinity.hype2019();

	static final HypeInfinityWish USUAL = of(PUBLISHED);

	HypeInfinityWish {
		reals = Texts.orElse(reals, PUBLISHED.reals());
		fakes = Texts.orElse(fakes, PUBLISHED.fakes());
		practice = Texts.orElse(practice, PUBLISHED.practice());
		breakEvery = Texts.orElse(breakEvery, "");
	}

	static HypeInfinityWish of(HypeInfinity protocol) {
		return new HypeInfinityWish(HypeInfinity.PROCEDURE, null, Integer.toString(protocol.reals()),
				Integer.toString(protocol.fakes()), Integer.toString(protocol.practice()), protocol.feedback(),
				(protocol.breakEvery() != null) ? protocol.breakEvery().toString() : "");
	}

	/** With the procedure that a form names. */
	HypeInfinityWish of(String named) {
		return new HypeInfinityWish(named, this.preset, this.reals, this.fakes, this.practice, this.feedback,
				this.breakEvery);
	}

	@Override
	public @Nullable HypeInfinity read(Complaints complaints) {
		if (this.procedure != null && !this.procedure.equals(HypeInfinity.PROCEDURE)) {
			complaints.add("protocol.procedure", this.procedure, "console.error.procedure");
		}
		int realImages = complaints.number("protocol.reals", this.reals,
				(value) -> new HypeInfinity(CUSTOM, value, 1, 0, false));
		int fakeImages = complaints.number("protocol.fakes", this.fakes,
				(value) -> new HypeInfinity(CUSTOM, 1, value, 0, false));
		int practiceImages = complaints.number("protocol.practice", this.practice,
				(value) -> new HypeInfinity(CUSTOM, 1, 1, value, false));
		Integer breaks = this.breakEvery.isBlank() ? null : complaints.number("protocol.breakEvery", this.breakEvery,
				(value) -> new HypeInfinity(CUSTOM, 1, 1, 0, false, value));
		if (!complaints.isEmpty()) {
			return null;
		}
		HypeInfinity asked = named(new HypeInfinity(CUSTOM, realImages, fakeImages, practiceImages,
				Boolean.TRUE.equals(this.feedback), breaks));
		if (this.preset != null && !this.preset.equals(asked.preset()) && !this.preset.equals(CUSTOM)) {
			complaints.add("protocol.preset", this.preset, "console.error.preset", this.preset, asked.preset());
		}
		return asked;
	}

	private static HypeInfinity named(HypeInfinity asked) {
		HypeInfinity published = new HypeInfinity(PUBLISHED.preset(), asked.reals(), asked.fakes(), asked.practice(),
				asked.feedback(), asked.breakEvery());
		return published.equals(PUBLISHED) ? PUBLISHED : asked;
	}

}
