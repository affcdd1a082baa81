package io.veridical.psychophysics;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which exposure a block asks for next: a value that never changes. The next state is
 * returned, so that a block's state is a fold over its judgements, and the same fold asks
 * for the same exposures, to the bit, on every machine.
 */
public sealed interface Placement permits Staircase, Modern {

	/**
	 * The placement of a block's first trial.
	 * @param preset one of {@link #presets()}
	 * @throws IllegalArgumentException if there is no such preset
	 */
	static Placement of(String preset) {
		if (Modern.PRESET.equals(preset)) {
			return Modern.start();
		}
		return StaircaseRule.presets()
			.stream()
			.filter((rule) -> rule.preset().equals(preset))
			.findFirst()
			.map(Staircase::startingAt)
			.orElseThrow(() -> new IllegalArgumentException(
					"preset is \"%s\"; it must be one of %s".formatted(preset, presets())));
	}

	/** The names of the presets there are, the default first. */
	static List<String> presets() {
		return Stream.concat(StaircaseRule.presets().stream().map(StaircaseRule::preset), Stream.of(Modern.PRESET))
			.toList();
	}

	/** The name under which this placement is known and stored with every result. */
	String preset();

	/** The exposure of the next trial, a whole number of milliseconds. */
	Exposure next();

	/**
	 * The placement after one more answer.
	 * @param achieved how long the image was really shown; staircases count steps and pay
	 * no heed to it
	 * @param correct whether the answer was right
	 */
	Placement after(Exposure achieved, boolean correct);

	/**
	 * Whether enough is known. A staircase never says so: the length of the block ends
	 * it. The length of the block is the trial limit of every placement.
	 */
	boolean done();

	/** The shortest exposure that can be asked for: a threshold below it is censored. */
	Exposure least();

	/** The longest exposure that can be asked for: a threshold above it is censored. */
	Exposure most();

}
