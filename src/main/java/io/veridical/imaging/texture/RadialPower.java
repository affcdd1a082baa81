package io.veridical.imaging.texture;

import java.util.Arrays;

/**
 * How the power of a grey picture is spread over spatial frequencies, whatever their
 * direction (the radial average of the periodogram; van der Schaaf and van Hateren 1996
 * for natural images, Durall et al. 2020 for what up-sampling generators leave there).
 * <p>
 * The picture's central square of at most 256 px is taken, its mean subtracted, and a
 * Hann window laid over it. Power is given relative to all power above frequency 0, so
 * that brightness and contrast do not show.
 *
 * @param bands log10 of the mean power in each of {@value #BANDS} rings of equal width,
 * from 0 to 0.5 cycles a pixel
 */
public record RadialPower(float[] bands) {

	/** How many rings there are. */
	public static final int BANDS = 16;

	private static final int LARGEST = 256;

	private static final int SMALLEST = 64;

	private static final double FLOOR = 1e-12;

	public RadialPower {
		if (bands.length != BANDS) {
			throw new IllegalArgumentException("There are %d bands, not %d".formatted(BANDS, bands.length));
		}
	}

	/**
	 * Measures a picture.
	 * @param width in pixels
	 * @param values row by row
	 * @return NaN in every band of a picture without any detail
	 */
	public static RadialPower of(int width, float[] values) {
		float[][] plane = windowed(width, values.length / width, values);
		ComplexPlane coefficients = Fourier.coefficients(plane);
		double[] sums = new double[BANDS];
		int[] counts = new int[BANDS];
		double all = 0;
		int size = plane.length;
		for (int u = 0; u < size; u++) {
			for (int v = 0; v < size; v++) {
				int down = Math.min(u, size - u);
				int across = Math.min(v, size - v);
				double frequency = Math.sqrt((double) down * down + (double) across * across) / size;
				int band = (int) (frequency * 2 * BANDS);
				if (band < BANDS && u + v > 0) {
					double power = Math.pow(coefficients.re()[u][v], 2) + Math.pow(coefficients.im()[u][v], 2);
					sums[band] += power;
					counts[band]++;
					all += power;
				}
			}
		}
		float[] bands = new float[BANDS];
		for (int band = 0; band < BANDS; band++) {
			bands[band] = (all > FLOOR)
					? (float) Math.log10(Math.max(FLOOR, sums[band] / counts[band] / all * size * size)) : Float.NaN;
		}
		return new RadialPower(bands);
	}

	/** The frequency in the middle of a band, in cycles a pixel. */
	public static double frequency(int band) {
		return (band + 0.5) / (2 * BANDS);
	}

	/**
	 * How much fine structure there is: the mean of the bands above a quarter of a cycle
	 * a pixel. Blur and enlargement lower it, noise and sharpening raise it.
	 */
	public double detail() {
		double sum = 0;
		for (int band = BANDS / 2; band < BANDS; band++) {
			sum += this.bands[band];
		}
		return sum / (BANDS - BANDS / 2);
	}

	/**
	 * How fast power falls with frequency: the slope of the bands on log10 of frequency,
	 * about -2 for natural images.
	 */
	public double slope() {
		double xs = 0;
		double ys = 0;
		double xx = 0;
		double xy = 0;
		int count = BANDS - 1;
		for (int band = 1; band < BANDS; band++) {
			double x = Math.log10(frequency(band));
			xs += x;
			ys += this.bands[band];
			xx += x * x;
			xy += x * this.bands[band];
		}
		return (count * xy - xs * ys) / (count * xx - xs * xs);
	}

	private static float[][] windowed(int width, int height, float[] values) {
		int side = Math.min(LARGEST, Math.min(width, height));
		int size = Math.max(SMALLEST, Integer.highestOneBit(2 * side - 1));
		int left = (width - side) / 2;
		int top = (height - side) / 2;
		double sum = 0;
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				sum += values[(top + y) * width + left + x];
			}
		}
		float mean = (float) (sum / side / side);
		float[] window = new float[side];
		for (int i = 0; i < side; i++) {
			window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / side));
		}
		float[][] plane = new float[size][size];
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				plane[y][x] = (values[(top + y) * width + left + x] - mean) * window[y] * window[x];
			}
		}
		return plane;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RadialPower power && Arrays.equals(this.bands, power.bands);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bands);
	}

	@Override
	public String toString() {
		return "RadialPower" + Arrays.toString(this.bands);
	}

}
