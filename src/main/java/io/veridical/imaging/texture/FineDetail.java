package io.veridical.imaging.texture;

import java.util.List;

/**
 * How much of an image's variance lies in frequencies that a coarser grid has no room
 * for.
 */
public final class FineDetail {

	private FineDetail() {
	}

	/**
	 * Measure.
	 * @param colours planes {@code [y][x]} of one size, a power of two
	 * @param size edge of the coarser grid
	 * @return 0 to 1; 0 for a blank image
	 */
	public static double shareBeyond(List<float[][]> colours, int size) {
		double all = 0;
		double kept = 0;
		for (float[][] colour : colours) {
			ComplexPlane coefficients = Fourier.coefficients(PeriodicPart.of(colour));
			coefficients.re()[0][0] = 0;
			all += coefficients.power();
			kept += coefficients.on(size).power();
		}
		return (all > 0) ? Math.max(0, 1 - kept / all) : 0;
	}

}
