package io.veridical.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.veridical.campaign.UnusableDesign.Reason;
import org.jspecify.annotations.Nullable;

/**
 * HYPE_infinity: one image at a time, no time limit, real or fake? The score is the share
 * of wrong answers (Zhou et al., NeurIPS 2019).
 *
 * @param preset the name under which these numbers are known, {@code custom} if none
 * @param reals real images a rater judges
 * @param fakes fake images a rater judges
 * @param practice practice images before that, half real and half fake, not counted
 * @param feedback whether the rater is told right or wrong after each counted judgement
 * @param breakEvery after how many images the rater is offered a break, 1 to 500; null
 * for none
 */
public record HypeInfinity(String preset, int reals, int fakes, int practice, boolean feedback,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer breakEvery) implements Protocol {

	public static final String PROCEDURE = "HYPE_infinity";

	public HypeInfinity {
		if (preset.isBlank()) {
			throw new UnusableDesign(Reason.PRESET, preset);
		}
		if (reals < 1 || reals > 1000) {
			throw new UnusableDesign(Reason.REALS, reals);
		}
		if (fakes < 1 || fakes > 1000) {
			throw new UnusableDesign(Reason.FAKES, fakes);
		}
		if (practice < 0 || practice > 100 || practice % 2 != 0) {
			throw new UnusableDesign(Reason.PRACTICE, practice);
		}
		if (breakEvery != null && (breakEvery < 1 || breakEvery > 500)) {
			throw new UnusableDesign(Reason.BREAKS, breakEvery);
		}
	}

	/** Without breaks. */
	public HypeInfinity(String preset, int reals, int fakes, int practice, boolean feedback) {
		this(preset, reals, fakes, practice, feedback, null);
	}

	/**
	 * The published procedure: 50 real and 50 fake images, no feedback; six practice
	 * images are ours.
	 */
	public static HypeInfinity hype2019() {
		return new HypeInfinity("hype-2019", 50, 50, 6, false);
	}

	@Override
	public String procedureName() {
		return PROCEDURE;
	}

	@Override
	public int realsNeeded() {
		return this.reals + this.practice / 2;
	}

	@Override
	public int fakesNeeded() {
		return this.fakes + this.practice / 2;
	}

}
