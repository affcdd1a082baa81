package io.veridical.imaging.texture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a shift by a few pixels does to each frequency of a line.
 *
 * @param cos {@code [shift][frequency]}
 * @param sin {@code [shift][frequency]}
 */
record Waves(double[][] cos, double[][] sin) {

	private static final int SHIFTS = 11;

	private static final Map<Integer, Waves> SIZES = new ConcurrentHashMap<>();

	static Waves of(int size) {
		return SIZES.computeIfAbsent(size, Waves::make);
	}

	private static Waves make(int size) {
		Waves waves = new Waves(new double[SHIFTS][size], new double[SHIFTS][size]);
		for (int shift = 0; shift < SHIFTS; shift++) {
			for (int frequency = 0; frequency < size; frequency++) {
				double turn = 2 * Math.PI * shift * frequency / size;
				waves.cos[shift][frequency] = StrictMath.cos(turn);
				waves.sin[shift][frequency] = StrictMath.sin(turn);
			}
		}
		return waves;
	}

}
