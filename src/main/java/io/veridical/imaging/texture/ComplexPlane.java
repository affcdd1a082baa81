package io.veridical.imaging.texture;

/**
 * A square of complex numbers: pixels, or Fourier coefficients.
 * <p>
 * Coefficients are laid out {@code [horizontal frequency][vertical frequency]}, so that a
 * transform needs one transposition only, and normalised so that the squares of their
 * moduli sum to the mean square of the pixels. A plane may then be cut down to a coarser
 * grid, or widened to a finer one, without changing a value.
 *
 * @param re real parts
 * @param im imaginary parts
 */
record ComplexPlane(float[][] re, float[][] im) {

	static ComplexPlane zeros(int size) {
		return new ComplexPlane(new float[size][size], new float[size][size]);
	}

	int size() {
		return this.re.length;
	}

	/**
	 * The same coefficients on another grid: frequencies it has no room for are dropped,
	 * those it has in addition are zero. The highest frequency of the smaller grid, which
	 * has no sign, is dropped as well.
	 */
	ComplexPlane on(int size) {
		ComplexPlane other = zeros(size);
		int kept = Math.min(size, size()) / 2;
		for (int u = 1 - kept; u < kept; u++) {
			int from = Math.floorMod(u, size());
			int to = Math.floorMod(u, size);
			move(this.re[from], other.re[to], kept);
			move(this.im[from], other.im[to], kept);
		}
		return other;
	}

	/** Add another plane's coefficients, each times the filter's value, in place. */
	void add(ComplexPlane other, float[][] filter) {
		for (int u = 0; u < size(); u++) {
			addRow(this.re[u], other.re[u], filter[u]);
			addRow(this.im[u], other.im[u], filter[u]);
		}
	}

	/** Multiply by the filter, in place. */
	ComplexPlane times(float[][] filter) {
		for (int u = 0; u < size(); u++) {
			scaleRow(this.re[u], filter[u]);
			scaleRow(this.im[u], filter[u]);
		}
		return this;
	}

	/** The mean square of the pixels that these coefficients make. */
	double power() {
		return Planes.meanProduct(this.re, this.re) * size() * size()
				+ Planes.meanProduct(this.im, this.im) * size() * size();
	}

	private static void addRow(float[] to, float[] from, float[] filter) {
		for (int v = 0; v < to.length; v++) {
			to[v] += from[v] * filter[v];
		}
	}

	private static void scaleRow(float[] to, float[] filter) {
		for (int v = 0; v < to.length; v++) {
			to[v] *= filter[v];
		}
	}

	private static void move(float[] from, float[] to, int kept) {
		System.arraycopy(from, 0, to, 0, kept);
		System.arraycopy(from, from.length - kept + 1, to, to.length - kept + 1, kept - 1);
	}

}
