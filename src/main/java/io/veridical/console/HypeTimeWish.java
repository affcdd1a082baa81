package io.veridical.console;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.UnverifiedTrials;

/**
 * HYPE_time as somebody asks for it. What is left empty is as in the preset.
 *
 * @param procedure {@code HYPE_time}
 * @param preset which rule places the exposures: {@code hype-75}, {@code hype-literal},
 * {@code levitt-3-1} or {@code modern}
 * @param blocks how many times the rule starts afresh, 1 to 20
 * @param realsPerBlock real images in a block, 1 to 1000
 * @param fakesPerBlock fake images in a block, 1 to 1000
 * @param practice images with feedback before that, an even number, 0 to 100
 * @param feedback whether raters are told right or wrong after each counted judgement;
 * true if left out
 * @param repeats how many badly shown trials a session may repeat; a tenth of its trials
 * if left out
 * @param unverified {@code refuse}, {@code accept} or {@code set-aside} trials of
 * browsers that cannot prove what they showed
 * @param masks {@code texture}, {@code phase} or {@code noise}
 */
record HypeTimeWish(@Nullable String procedure, String preset, String blocks, String realsPerBlock,
		String fakesPerBlock, String practice, @Nullable Boolean feedback, String repeats, String unverified,
		String masks) implements ProtocolWish {

	private static final HypeTime PUBLISHED = HypeTime.hype75();

	static final HypeTimeWish USUAL = new HypeTimeWish(HypeTime.PROCEDURE, PUBLISHED.preset(), "", "", "", "",
			PUBLISHED.feedback(), "", PUBLISHED.unverified().text(), PUBLISHED.masks().text());

	HypeTimeWish {
		preset = Texts.orElse(preset, PUBLISHED.preset());
		blocks = Texts.orElse(blocks, "");
		realsPerBlock = Texts.orElse(realsPerBlock, "");
		fakesPerBlock = Texts.orElse(fakesPerBlock, "");
		practice = Texts.orElse(practice, "");
		repeats = Texts.orElse(repeats, "");
		unverified = Texts.orElse(unverified, PUBLISHED.unverified().text());
		masks = Texts.orElse(masks, PUBLISHED.masks().text());
	}

	static HypeTimeWish of(HypeTime protocol) {
		return new HypeTimeWish(HypeTime.PROCEDURE, protocol.preset(), Integer.toString(protocol.blocks()),
				Integer.toString(protocol.realsPerBlock()), Integer.toString(protocol.fakesPerBlock()),
				Integer.toString(protocol.practice()), protocol.feedback(), Integer.toString(protocol.repeats()),
				protocol.unverified().text(), protocol.masks().text());
	}

	/** As a form sends it, in which an empty box is not sent at all. */
	HypeTimeWish asTicked() {
		return new HypeTimeWish(this.procedure, this.preset, this.blocks, this.realsPerBlock, this.fakesPerBlock,
				this.practice, Boolean.TRUE.equals(this.feedback), this.repeats, this.unverified, this.masks);
	}

	@Override
	public @Nullable HypeTime read(Complaints complaints) {
		complaints.check("protocol.preset", this.preset, HypeTime::usual);
		HypeTime usual = HypeTime.presets().contains(this.preset) ? HypeTime.usual(this.preset) : PUBLISHED;
		int blockCount = complaints.number("protocol.blocks", orUsual(this.blocks, usual.blocks()),
				(value) -> timed(value, 1, 1, 0));
		int reals = complaints.number("protocol.realsPerBlock", orUsual(this.realsPerBlock, usual.realsPerBlock()),
				(value) -> timed(1, value, 1, 0));
		int fakes = complaints.number("protocol.fakesPerBlock", orUsual(this.fakesPerBlock, usual.fakesPerBlock()),
				(value) -> timed(1, 1, value, 0));
		int practiceImages = complaints.number("protocol.practice", orUsual(this.practice, usual.practice()),
				(value) -> timed(1, 1, 1, value));
		UnverifiedTrials policy = complaints.choice("protocol.unverified", this.unverified, UnverifiedTrials.values(),
				UnverifiedTrials::text);
		MaskKind cover = complaints.choice("protocol.masks", this.masks, MaskKind.values(), MaskKind::text);
		boolean told = this.feedback == null || this.feedback;
		boolean sound = complaints.isEmpty(); // how many repeats there may be depends on
												// the rest
		int repeated = complaints.number("protocol.repeats",
				orUsual(this.repeats, HypeTime.usualRepeats(blockCount * (reals + fakes))),
				(value) -> sound ? new HypeTime(this.preset, blockCount, reals, fakes, practiceImages, told, value,
						PUBLISHED.unverified(), PUBLISHED.masks()) : value);
		return (policy != null && cover != null && complaints.isEmpty())
				? new HypeTime(this.preset, blockCount, reals, fakes, practiceImages, told, repeated, policy, cover)
				: null;
	}

	private static String orUsual(String value, int usual) {
		return value.isBlank() ? Integer.toString(usual) : value;
	}

	private static HypeTime timed(int blocks, int reals, int fakes, int practice) {
		return new HypeTime(PUBLISHED.preset(), blocks, reals, fakes, practice, true, 0, PUBLISHED.unverified(),
				PUBLISHED.masks());
	}

}
