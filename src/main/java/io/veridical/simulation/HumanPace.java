package io.veridical.simulation;

import java.util.random.RandomGenerator;

/**
 * A person's response times: ex-Gaussian (Hohle 1965; Luce 1986), fast and slow in
 * spells, slower after an error, with a pause now and then.
 * <p>
 * With a limited exposure an answer that is ready waits until image and masks are gone
 * and comes a simple reaction later.
 */
final class HumanPace implements Pace {

	/** How much of a spell is left a trial later. */
	private static final double SPELL = 0.7;

	/** How much spells change times, in the logarithm. */
	private static final double SWING = 0.3;

	private final double mu;

	private final double sigma;

	private final double tau;

	private final double slowing;

	/** How much slower every trial makes, as a share. */
	private final double tiring;

	private double spell;

	private HumanPace(double mu, double sigma, double tau, double slowing, double tiring) {
		this.mu = mu;
		this.sigma = sigma;
		this.tau = tau;
		this.slowing = slowing;
		this.tiring = tiring;
	}

	/** Who looks for as long as it takes: medians 800, 120 and 1500 ms. */
	static HumanPace unlimited(RandomGenerator chance) {
		return about(800, 120, 1500, chance);
	}

	/** Who sees an image briefly: medians 450, 60 and 180 ms. */
	static HumanPace brief(RandomGenerator chance) {
		return about(450, 60, 180, chance);
	}

	/** Who does not look: medians 170, 30 and 60 ms. */
	static HumanPace hurried(RandomGenerator chance) {
		return about(170, 30, 60, chance);
	}

	private static HumanPace about(double mu, double sigma, double tau, RandomGenerator chance) {
		return new HumanPace(mu * StrictMath.exp(0.2 * chance.nextGaussian()),
				sigma * StrictMath.exp(0.3 * chance.nextGaussian()), tau * StrictMath.exp(0.4 * chance.nextGaussian()),
				30 + 20 * chance.nextGaussian(), 0);
	}

	HumanPace tiring() {
		return new HumanPace(this.mu, this.sigma, this.tau, this.slowing, 0.002);
	}

	@Override
	public double rtMillis(TrialSeen trial, boolean afterError, RandomGenerator chance) {
		this.spell = SPELL * this.spell + Math.sqrt(1 - SPELL * SPELL) * chance.nextGaussian();
		double pace = StrictMath.exp(SWING * this.spell) * (1 + this.tiring * Math.min(200, trial.number()));
		double pause = (chance.nextDouble() < 0.005) ? exponential(8000, chance) : 0;
		double decided = pace * exGaussian(this.mu, this.sigma, this.tau, chance) + (afterError ? this.slowing : 0);
		double reaction = pace * exGaussian(180, 25, 60, chance);
		double closed = Pace.closed(trial);
		return pause + Math.max(100, (closed > 0) ? Math.max(decided, closed + Math.max(20, reaction)) : decided);
	}

	private static double exGaussian(double mu, double sigma, double tau, RandomGenerator chance) {
		return mu + sigma * chance.nextGaussian() + exponential(tau, chance);
	}

	private static double exponential(double mean, RandomGenerator chance) {
		return -mean * StrictMath.log(1 - chance.nextDouble());
	}

}
