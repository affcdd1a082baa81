package io.veridical.imaging.texture;

import java.util.ArrayList;
import java.util.List;

/**
 * Oriented bands of one level in all channels, as pixels: by channel, then orientation.
 *
 * @param reals the bands
 * @param moduli their local amplitudes, less the mean
 * @param means the means of the local amplitudes
 */
record Bands(List<float[][]> reals, List<float[][]> moduli, double[] means) {

	/**
	 * @param analytic coefficients of the bands' analytic signals; they are used up
	 */
	static Bands of(List<ComplexPlane> analytic) {
		List<float[][]> reals = new ArrayList<>();
		List<float[][]> moduli = new ArrayList<>();
		double[] means = new double[analytic.size()];
		for (int band = 0; band < means.length; band++) {
			ComplexPlane signal = analytic.get(band);
			Fourier.of(signal.size()).inverse(signal);
			float[][] modulus = modulus(signal);
			means[band] = Planes.mean(modulus);
			reals.add(signal.re());
			moduli.add(Planes.add(modulus, -means[band]));
		}
		return new Bands(reals, moduli, means);
	}

	/**
	 * What a coarser level's bands predict of this one's: their moduli less the mean, and
	 * their analytic signals with the phase doubled, as an edge has its phases aligned
	 * over scales.
	 * @param analytic coefficients of the coarser level, on this level's grid; they are
	 * used up
	 */
	static Parents parents(List<ComplexPlane> analytic) {
		List<float[][]> moduli = new ArrayList<>();
		List<float[][]> doubled = new ArrayList<>();
		for (ComplexPlane signal : analytic) {
			Fourier.of(signal.size()).inverse(signal);
			float[][] modulus = modulus(signal);
			doublePhase(signal, modulus);
			doubled.add(signal.re());
			doubled.add(signal.im());
			moduli.add(Planes.add(modulus, -Planes.mean(modulus)));
		}
		return new Parents(moduli, doubled);
	}

	/**
	 * What the low-pass image predicts of the coarsest level: its value at a pixel and
	 * two pixels to each side.
	 * @param lows coefficients, on the level's grid; they are used up
	 */
	static Parents parentsOfCoarsest(List<ComplexPlane> lows) {
		List<float[][]> shifted = new ArrayList<>();
		for (ComplexPlane low : lows) {
			float[][] plane = Fourier.plane(low);
			shifted.add(plane);
			shifted.add(Planes.shift(plane, 2, 0));
			shifted.add(Planes.shift(plane, -2, 0));
			shifted.add(Planes.shift(plane, 0, 2));
			shifted.add(Planes.shift(plane, 0, -2));
		}
		return new Parents(List.of(), shifted);
	}

	/** Scale each band, in place, so that it has the given modulus less its mean. */
	void imposeModuli(List<float[][]> wanted, double[] wantedMeans) {
		for (int band = 0; band < this.means.length; band++) {
			for (int y = 0; y < this.reals.get(band).length; y++) {
				rescale(this.reals.get(band)[y], this.moduli.get(band)[y], (float) this.means[band],
						wanted.get(band)[y], (float) wantedMeans[band]);
			}
		}
	}

	List<float[][]> copyOfModuli() {
		return this.moduli.stream().map(Planes::copy).toList();
	}

	private static void rescale(float[] reals, float[] present, float presentMean, float[] wanted, float wantedMean) {
		for (int x = 0; x < reals.length; x++) {
			reals[x] *= Math.max(0, wanted[x] + wantedMean) / Math.max(1e-12f, present[x] + presentMean);
		}
	}

	private static float[][] modulus(ComplexPlane signal) {
		float[][] modulus = new float[signal.size()][signal.size()];
		for (int y = 0; y < modulus.length; y++) {
			modulus(signal.re()[y], signal.im()[y], modulus[y]);
		}
		return modulus;
	}

	private static void modulus(float[] re, float[] im, float[] modulus) {
		for (int x = 0; x < re.length; x++) {
			modulus[x] = (float) Math.sqrt(re[x] * re[x] + im[x] * im[x]);
		}
	}

	private static void doublePhase(ComplexPlane signal, float[][] modulus) {
		for (int y = 0; y < modulus.length; y++) {
			doublePhase(signal.re()[y], signal.im()[y], modulus[y]);
		}
	}

	private static void doublePhase(float[] re, float[] im, float[] modulus) {
		for (int x = 0; x < re.length; x++) {
			float size = Math.max(1e-12f, modulus[x]);
			float doubledRe = (re[x] * re[x] - im[x] * im[x]) / size;
			im[x] = 2 * re[x] * im[x] / size;
			re[x] = doubledRe;
		}
	}

	/**
	 * What a coarser level predicts.
	 *
	 * @param moduli of moduli; none for the coarsest level
	 * @param reals of bands
	 */
	record Parents(List<float[][]> moduli, List<float[][]> reals) {

	}

}
