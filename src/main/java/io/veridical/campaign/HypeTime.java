package io.veridical.campaign;

import java.util.List;

import io.veridical.campaign.UnusableDesign.Reason;
import io.veridical.psychophysics.Modern;
import io.veridical.psychophysics.Placement;

/**
 * HYPE_time: an image for a few milliseconds, masks, real or fake? A staircase moves the
 * exposure with the answers. The score is the exposure at which a rater can just tell
 * (Zhou et al., NeurIPS 2019).
 *
 * @param preset the rule that places exposures: {@code hype-75}, {@code hype-literal},
 * {@code levitt-3-1} or {@code modern}
 * @param blocks how many times the placement starts afresh, 1 to 20
 * @param realsPerBlock real images in a block, 1 to 1000
 * @param fakesPerBlock fake images in a block, 1 to 1000
 * @param practice practice images before that, half real and half fake, not counted
 * @param feedback whether the rater is told right or wrong after each counted judgement
 * @param repeats how many trials that were not shown as asked for a session may repeat,
 * each with another image; with one more it ends as unusable
 * @param unverified what becomes of trials whose browser cannot prove what it showed
 * @param masks what covers the image
 */
public record HypeTime(String preset, int blocks, int realsPerBlock, int fakesPerBlock, int practice, boolean feedback,
		int repeats, UnverifiedTrials unverified, MaskKind masks) implements Protocol {

	public static final String PROCEDURE = "HYPE_time";

	/** Masks that follow every image, none twice in a trial. */
	public static final int MASKS_PER_TRIAL = 4;

	/** How long each mask is asked to last, in milliseconds. */
	public static final int MASK_MILLIS = 30;

	/** How long each of the countdown's three digits lasts, in milliseconds. */
	public static final int DIGIT_MILLIS = 500;

	/** The digits of the countdown: 3, 2, 1. */
	public static final int DIGITS = 3;

	public HypeTime {
		if (!presets().contains(preset)) {
			throw new UnusableDesign(Reason.RULE, preset);
		}
		if (blocks < 1 || blocks > 20) {
			throw new UnusableDesign(Reason.BLOCKS, blocks);
		}
		if (realsPerBlock < 1 || realsPerBlock > 1000) {
			throw new UnusableDesign(Reason.REALS, realsPerBlock);
		}
		if (fakesPerBlock < 1 || fakesPerBlock > 1000) {
			throw new UnusableDesign(Reason.FAKES, fakesPerBlock);
		}
		if (practice < 0 || practice > 100 || practice % 2 != 0) {
			throw new UnusableDesign(Reason.PRACTICE, practice);
		}
		if (repeats < 0 || repeats > blocks * (realsPerBlock + fakesPerBlock)) {
			throw new UnusableDesign(Reason.REPEATS, repeats);
		}
	}

	/**
	 * The published procedure under the staircase that keeps to its 75 %: three blocks of
	 * 75 real and 75 fake images, told right or wrong after each. Six practice images and
	 * a tenth of repeats are ours.
	 */
	public static HypeTime hype75() {
		return new HypeTime("hype-75", 3, 75, 75, 6, true, 45, UnverifiedTrials.REFUSE, MaskKind.TEXTURE);
	}

	/**
	 * What a preset has unless a campaign says otherwise: the published numbers, and for
	 * {@code modern} one block of the trials it needs.
	 * @throws UnusableDesign if there is no such preset
	 */
	public static HypeTime usual(String preset) {
		HypeTime published = hype75();
		boolean modern = preset.equals(Modern.PRESET);
		int blocks = modern ? 1 : published.blocks;
		int half = modern ? Modern.DEFAULT_TRIALS / 2 : published.realsPerBlock;
		return new HypeTime(preset, blocks, half, half, published.practice, published.feedback,
				usualRepeats(2 * half * blocks), published.unverified, published.masks);
	}

	/** The names of the presets there are, the default first. */
	public static List<String> presets() {
		return Placement.presets();
	}

	/** How many of so many trials may be repeated unless a campaign says otherwise. */
	public static int usualRepeats(int trials) {
		return trials / 10;
	}

	/** Whether the exposures follow the preset {@code modern}. */
	public boolean modern() {
		return this.preset.equals(Modern.PRESET);
	}

	@Override
	public String procedureName() {
		return PROCEDURE;
	}

	@Override
	public int reals() {
		return this.blocks * this.realsPerBlock;
	}

	@Override
	public int fakes() {
		return this.blocks * this.fakesPerBlock;
	}

	/** How many trials a block has, repeats aside. */
	public int trialsPerBlock() {
		return this.realsPerBlock + this.fakesPerBlock;
	}

	/** How many real images wait to be shown in a trial's repeat. */
	public int realsInReserve() {
		return (this.repeats + 1) / 2;
	}

	/** How many fake images wait to be shown in a trial's repeat. */
	public int fakesInReserve() {
		return (this.repeats + 1) / 2;
	}

	@Override
	public int realsNeeded() {
		return reals() + this.practice / 2 + realsInReserve();
	}

	@Override
	public int fakesNeeded() {
		return fakes() + this.practice / 2 + fakesInReserve();
	}

}
