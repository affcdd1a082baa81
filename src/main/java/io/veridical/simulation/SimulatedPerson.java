package io.veridical.simulation;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.jspecify.annotations.Nullable;

/**
 * A rater made of numbers, with answers and response times, for one session: replies must
 * be asked for in the order of the trials. The same kind, quality, seed and trials give
 * the same replies.
 */
public final class SimulatedPerson {

	private final RaterKind kind;

	private final long seed;

	private final RandomGenerator chance;

	private final Quality quality;

	private final Mind mind;

	private @Nullable Pace pace;

	private boolean afterError;

	private SimulatedPerson(RaterKind kind, Quality quality, long seed) {
		this.kind = kind;
		this.quality = quality;
		this.seed = seed;
		this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		this.mind = mind();
	}

	/**
	 * @param quality how real the model's images are
	 * @param seed who of that kind it is
	 */
	public static SimulatedPerson of(RaterKind kind, Quality quality, long seed) {
		return new SimulatedPerson(kind, quality, seed);
	}

	public RaterKind kind() {
		return this.kind;
	}

	/**
	 * What a platform or a device would know the person by: a {@link RaterKind#DOUBLE}
	 * and a {@link RaterKind#TYPICAL} rater of the same seed are the same person.
	 */
	public String device() {
		return "simulated-" + Long.toHexString(this.seed);
	}

	/** The answer to the next trial. */
	public Reply reply(TrialSeen trial) {
		boolean saysFake = this.mind.saysFake(trial, this.chance);
		double rtMillis = pace(trial).rtMillis(trial, this.afterError, this.chance);
		this.afterError = saysFake != trial.fake();
		return Reply.of(saysFake, Math.round(rtMillis * 10) / 10.0);
	}

	private Mind mind() {
		Eyes eyes = Eyes.typical(this.quality, this.chance);
		return switch (this.kind) {
			case IDEAL -> Eyes.average(this.quality);
			case TYPICAL, DOUBLE -> eyes;
			case BIASED -> eyes.biased(this.chance);
			case LAPSING -> eyes.lapsing(this.chance);
			case LEARNING -> eyes.during(Eyes.Course.LEARNING);
			case TIRING -> eyes.during(Eyes.Course.TIRING);
			case GUESSING, SCRIPTED_CONSTANT, SCRIPTED_GAUSSIAN -> Mind.coin();
			case STRAIGHT_LINING -> Mind.sameAnswer(this.chance);
			case HURRIED -> Mind.glancing(eyes, this.chance);
			case PIXEL_READING, AGENT -> Mind.classifier(this.chance);
		};
	}

	private Pace pace(TrialSeen first) {
		if (this.pace == null) {
			this.pace = switch (this.kind) {
				case SCRIPTED_CONSTANT -> Pace.constant(this.chance);
				case SCRIPTED_GAUSSIAN, PIXEL_READING -> Pace.gaussian(this.chance);
				case HURRIED -> HumanPace.hurried(this.chance);
				case TIRING -> human(first).tiring();
				case STRAIGHT_LINING -> HumanPace.brief(this.chance);
				default -> human(first);
			};
		}
		return this.pace;
	}

	private HumanPace human(TrialSeen first) {
		return (first.shown() != null) ? HumanPace.brief(this.chance) : HumanPace.unlimited(this.chance);
	}

}
