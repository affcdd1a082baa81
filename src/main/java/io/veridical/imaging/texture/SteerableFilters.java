package io.veridical.imaging.texture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The filters of one level of the steerable pyramid on a grid, as gains of Fourier
 * coefficients laid out as in {@link ComplexPlane} (Simoncelli and Freeman 1995; the
 * formulas are those of Portilla and Simoncelli 2000, section 2.1). With r the distance
 * from the origin in radians per pixel and t the angle:
 * <ul>
 * <li>low: 1 up to pi/2, cos(pi/2 log2(2r/pi)) up to pi, then 0;</li>
 * <li>high: what low lacks, so that the squares of the two sum to 1;</li>
 * <li>band k of K: low times the high of the next level, cos(pi/2 log2(4r/pi)) turned
 * round, times a cos(t - k pi/K)^(K-1), with a such that the squares of all bands sum to
 * the square of their radial part.</li>
 * </ul>
 * Hence the squares of high, bands and next low sum to 1 at every frequency: the pyramid
 * with its own transpose rebuilds the image.
 */
final class SteerableFilters {

	private static final Map<Long, SteerableFilters> GRIDS = new ConcurrentHashMap<>();

	private final float[][] low;

	private final float[][] high;

	private final float[][] nextLow;

	private final float[][][] bands;

	private final float[][][] sides;

	private SteerableFilters(int size, int orientations) {
		this.low = new float[size][size];
		this.high = new float[size][size];
		this.nextLow = new float[size][size];
		this.bands = new float[orientations][size][size];
		this.sides = new float[orientations][size][size];
		double gain = angularGain(orientations);
		for (int u = 0; u < size; u++) {
			for (int v = 0; v < size; v++) {
				double across = 2 * Math.PI * ((u < size / 2) ? u : u - size) / size;
				double down = 2 * Math.PI * ((v < size / 2) ? v : v - size) / size;
				double radius = StrictMath.hypot(across, down);
				this.low[u][v] = (float) low(radius);
				this.high[u][v] = (float) high(radius);
				this.nextLow[u][v] = (float) low(2 * radius);
				double ring = low(radius) * high(2 * radius);
				double angle = StrictMath.atan2(down, across);
				for (int k = 0; k < orientations; k++) {
					double along = StrictMath.cos(angle - k * Math.PI / orientations);
					boolean onEdge = Math.abs(along) < 1e-9 || radius == 0;
					this.bands[k][u][v] = (float) (ring * gain * StrictMath.pow(along, orientations - 1));
					this.sides[k][u][v] = onEdge ? 1 : (along > 0) ? 2 : 0;
				}
			}
		}
	}

	/**
	 * The filters of a grid, made once.
	 * @param size the edge of the grid, a power of two
	 * @param orientations how many bands a level has, an even number
	 */
	static SteerableFilters of(int size, int orientations) {
		return GRIDS.computeIfAbsent((long) size << 32 | orientations,
				(key) -> new SteerableFilters(size, orientations));
	}

	/** What the level keeps of its grid. */
	float[][] low() {
		return this.low;
	}

	/** What the finest level leaves out. */
	float[][] high() {
		return this.high;
	}

	/** What the level hands on to the coarser one. */
	float[][] nextLow() {
		return this.nextLow;
	}

	/**
	 * The coefficients of a band's analytic signal: its real part is the band, its
	 * modulus the local amplitude.
	 */
	ComplexPlane analytic(ComplexPlane coefficients, int orientation) {
		return analyticOfBand(turned(coefficients, this.bands[orientation], 1), orientation);
	}

	/** The coefficients of the analytic signal of a real band. */
	ComplexPlane analyticOfBand(ComplexPlane band, int orientation) {
		return new ComplexPlane(Planes.copy(band.re()), Planes.copy(band.im())).times(this.sides[orientation]);
	}

	/** Add to an image's coefficients what a real band contributes to it. */
	void addBand(ComplexPlane image, ComplexPlane band, int orientation) {
		ComplexPlane part = turned(band, this.bands[orientation], -1);
		Planes.addScaled(image.re(), part.re(), 1);
		Planes.addScaled(image.im(), part.im(), 1);
	}

	// An odd power of a cosine changes sign with the frequency: i makes a real band of
	// it.
	private static ComplexPlane turned(ComplexPlane from, float[][] filter, int sign) {
		ComplexPlane result = ComplexPlane.zeros(from.size());
		for (int u = 0; u < from.size(); u++) {
			product(from.im()[u], filter[u], -sign, result.re()[u]);
			product(from.re()[u], filter[u], sign, result.im()[u]);
		}
		return result;
	}

	private static void product(float[] from, float[] filter, float sign, float[] to) {
		for (int v = 0; v < to.length; v++) {
			to[v] = sign * from[v] * filter[v];
		}
	}

	private static double low(double radius) {
		if (radius <= Math.PI / 2) {
			return 1;
		}
		return (radius >= Math.PI) ? 0 : StrictMath.cos(Math.PI / 2 * log2(2 * radius / Math.PI));
	}

	private static double high(double radius) {
		if (radius >= Math.PI) {
			return 1;
		}
		return (radius <= Math.PI / 2) ? 0 : StrictMath.cos(Math.PI / 2 * log2(radius / Math.PI));
	}

	private static double log2(double value) {
		return StrictMath.log(value) / StrictMath.log(2);
	}

	// 2^(K-1) (K-1)! / sqrt(K (2(K-1))!)
	private static double angularGain(int orientations) {
		int order = orientations - 1;
		double gain = StrictMath.pow(2, order) / StrictMath.sqrt(orientations);
		for (int i = 1; i <= order; i++) {
			gain *= i / StrictMath.sqrt((2.0 * i - 1) * 2 * i);
		}
		return gain;
	}

}
