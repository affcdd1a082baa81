package io.veridical.campaign;

import java.util.stream.Stream;

import io.veridical.campaign.CatchTrials.Draw;
import io.veridical.pool.Truth;

/**
 * What one rater has to judge, catch trials included: all that raters are told of their
 * number.
 *
 * @param practice images before the others
 * @param reals real ones among the others
 * @param fakes fake ones among the others
 */
public record Load(int practice, int reals, int fakes) {

	public static Load of(Campaign campaign) {
		return of(campaign.getProtocol(), campaign.getCatchTrials());
	}

	static Load of(Protocol protocol, CatchTrials catches) {
		int realsAgain = catches.repeatedReals(protocol);
		int real = realsAgain + drawn(catches, Truth.REAL);
		int fake = catches.repeats() - realsAgain + drawn(catches, Truth.FAKE);
		return new Load(protocol.practice(), protocol.reals() + real, protocol.fakes() + fake);
	}

	private static int drawn(CatchTrials catches, Truth truth) {
		Stream<Draw> draws = catches.draws().stream().filter((draw) -> draw.truth() == truth);
		return draws.mapToInt(Draw::count).sum();
	}

	/** How many images come after practice. */
	public int trials() {
		return this.reals + this.fakes;
	}

	/** How many images there are with practice. */
	public int planned() {
		return this.practice + trials();
	}

	/**
	 * The share of real images in percent, rounded, as raters are told.
	 */
	public int realsPercent() {
		return Math.round(100f * this.reals / trials());
	}

}
