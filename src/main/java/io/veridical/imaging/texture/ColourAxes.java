package io.veridical.imaging.texture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Uncorrelated colour channels of mean 0 and variance 1: the principal components of an
 * image's red, green and blue. Components that hardly vary are left out: a grey image has
 * one channel, a blank one none.
 */
final class ColourAxes {

	private static final double LEAST_SHARE = 1e-3;

	/** The variance of rounding to whole steps is 1/12. */
	private static final double LEAST_VARIANCE = 0.25;

	private final double[] means;

	private final double[][] axes;

	private final double[] deviations;

	private ColourAxes(double[] means, double[][] axes, double[] deviations) {
		this.means = means;
		this.axes = axes;
		this.deviations = deviations;
	}

	/**
	 * @param colours planes of red, green and blue, 0 to 255
	 */
	static ColourAxes of(List<float[][]> colours) {
		double[] means = colours.stream().mapToDouble(Planes::mean).toArray();
		List<float[][]> centred = IntStream.range(0, means.length)
			.mapToObj((i) -> Planes.add(Planes.copy(colours.get(i)), -means[i]))
			.toList();
		SymmetricMatrix covariance = new SymmetricMatrix(Correlations.within(centred));
		double[] values = covariance.values();
		double most = Arrays.stream(values).max().orElse(0);
		int[] kept = IntStream.range(0, values.length)
			.filter((i) -> values[i] >= Math.max(LEAST_VARIANCE, LEAST_SHARE * most))
			.boxed()
			.sorted(Comparator.comparingDouble((i) -> -values[i]))
			.mapToInt(Integer::intValue)
			.toArray();
		double[][] vectors = SymmetricMatrix.transpose(covariance.vectors());
		return new ColourAxes(means, Arrays.stream(kept).mapToObj((i) -> vectors[i]).toArray(double[][]::new),
				Arrays.stream(kept).mapToDouble((i) -> Math.sqrt(values[i])).toArray());
	}

	/** How many channels there are, 0 to 3. */
	int channels() {
		return this.deviations.length;
	}

	List<float[][]> channels(List<float[][]> colours) {
		int size = colours.get(0).length;
		List<float[][]> channels = new ArrayList<>();
		for (int channel = 0; channel < channels(); channel++) {
			float[][] plane = new float[size][size];
			for (int i = 0; i < this.means.length; i++) {
				double factor = this.axes[channel][i] / this.deviations[channel];
				Planes.addScaled(plane, colours.get(i), (float) factor);
				Planes.add(plane, -factor * this.means[i]);
			}
			channels.add(plane);
		}
		return channels;
	}

	/**
	 * The colours that channels stand for, not yet brought into 0 to 255.
	 */
	List<float[][]> colours(List<float[][]> channels, int size) {
		List<float[][]> colours = new ArrayList<>();
		for (int i = 0; i < this.means.length; i++) {
			float[][] plane = Planes.add(new float[size][size], this.means[i]);
			for (int channel = 0; channel < channels(); channel++) {
				Planes.addScaled(plane, channels.get(channel),
						(float) (this.axes[channel][i] * this.deviations[channel]));
			}
			colours.add(plane);
		}
		return colours;
	}

}
