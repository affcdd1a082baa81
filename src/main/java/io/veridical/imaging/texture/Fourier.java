package io.veridical.imaging.texture;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The discrete Fourier transform of square planes whose edge is a power of two (Cooley
 * and Tukey 1965, two binary stages at a time).
 * <p>
 * A stage works on whole rows, so that its inner loop runs along memory without a
 * dependence and the compiler makes vector instructions of it. The forward transform
 * divides by the number of pixels, the inverse does not.
 */
final class Fourier {

	private static final ConcurrentMap<Integer, Fourier> SIZES = new ConcurrentHashMap<>();

	private static final int BLOCK = 16;

	private final int size;

	private final float[] cos;

	private final float[] sin;

	private Fourier(int size) {
		if (size < 2 || Integer.bitCount(size) != 1) {
			throw new IllegalArgumentException("size is %d; a power of two from 2 on is needed".formatted(size));
		}
		this.size = size;
		this.cos = new float[size];
		this.sin = new float[size];
		for (int i = 0; i < size; i++) {
			this.cos[i] = (float) StrictMath.cos(2 * Math.PI * i / size);
			this.sin[i] = (float) StrictMath.sin(2 * Math.PI * i / size);
		}
	}

	static Fourier of(int size) {
		return SIZES.computeIfAbsent(size, Fourier::new);
	}

	/** The coefficients of one real plane. */
	static ComplexPlane coefficients(float[][] plane) {
		ComplexPlane work = new ComplexPlane(Planes.copy(plane), new float[plane.length][plane.length]);
		of(plane.length).forward(work);
		return work;
	}

	/**
	 * The coefficients of two real planes for the price of one: those of a real plane are
	 * symmetric, so the sum of the one and i times the other can be taken apart.
	 */
	static ComplexPlane[] coefficients(float[][] first, float[][] second) {
		int size = first.length;
		ComplexPlane work = new ComplexPlane(Planes.copy(first), Planes.copy(second));
		of(size).forward(work);
		ComplexPlane one = ComplexPlane.zeros(size);
		ComplexPlane two = ComplexPlane.zeros(size);
		for (int u = 0; u < size; u++) {
			int opposite = (size - u) % size;
			float[] re = work.re()[u];
			float[] im = work.im()[u];
			float[] oppositeRe = work.re()[opposite];
			float[] oppositeIm = work.im()[opposite];
			for (int v = 0; v < size; v++) {
				int w = (size - v) & (size - 1);
				one.re()[u][v] = (re[v] + oppositeRe[w]) / 2;
				one.im()[u][v] = (im[v] - oppositeIm[w]) / 2;
				two.re()[u][v] = (im[v] + oppositeIm[w]) / 2;
				two.im()[u][v] = (oppositeRe[w] - re[v]) / 2;
			}
		}
		return new ComplexPlane[] { one, two };
	}

	/** The real plane of coefficients that are symmetric; they are used up. */
	static float[][] plane(ComplexPlane coefficients) {
		of(coefficients.size()).inverse(coefficients);
		return coefficients.re();
	}

	/** The real planes of two sets of symmetric coefficients, which are used up. */
	static float[][][] planes(ComplexPlane first, ComplexPlane second) {
		for (int u = 0; u < first.size(); u++) {
			addTurned(first.re()[u], first.im()[u], second.re()[u], second.im()[u]);
		}
		of(first.size()).inverse(first);
		return new float[][][] { first.re(), first.im() };
	}

	private static void addTurned(float[] re, float[] im, float[] otherRe, float[] otherIm) {
		for (int v = 0; v < re.length; v++) {
			re[v] -= otherIm[v];
			im[v] += otherRe[v];
		}
	}

	/** Pixels to coefficients, in place. */
	void forward(ComplexPlane plane) {
		transform(plane, -1);
		Planes.scale(plane.re(), 1.0 / this.size / this.size);
		Planes.scale(plane.im(), 1.0 / this.size / this.size);
	}

	/** Coefficients to pixels, in place. */
	void inverse(ComplexPlane plane) {
		transform(plane, 1);
	}

	private void transform(ComplexPlane plane, int sign) {
		alongRows(plane.re(), plane.im(), sign);
		transpose(plane.re());
		transpose(plane.im());
		alongRows(plane.re(), plane.im(), sign);
	}

	private void alongRows(float[][] re, float[][] im, int sign) {
		reverseBits(re);
		reverseBits(im);
		int half = 1;
		if (Integer.numberOfTrailingZeros(this.size) % 2 == 1) {
			for (int row = 0; row < this.size; row += 2) {
				two(re[row], im[row], re[row + 1], im[row + 1]);
			}
			half = 2;
		}
		for (; half < this.size; half *= 4) {
			for (int block = 0; block < this.size; block += 4 * half) {
				for (int j = 0; j < half; j++) {
					int row = block + j;
					int inner = j * (this.size / (2 * half));
					int outer = j * (this.size / (4 * half));
					four(new float[][] { re[row], im[row], re[row + half], im[row + half], re[row + 2 * half],
							im[row + 2 * half], re[row + 3 * half], im[row + 3 * half] }, this.cos[inner],
							sign * this.sin[inner], this.cos[outer], sign * this.sin[outer], sign);
				}
			}
		}
	}

	private void reverseBits(float[][] rows) {
		int shift = 32 - Integer.numberOfTrailingZeros(this.size);
		for (int i = 0; i < this.size; i++) {
			int j = Integer.reverse(i) >>> shift;
			if (i < j) {
				float[] row = rows[i];
				rows[i] = rows[j];
				rows[j] = row;
			}
		}
	}

	private static void two(float[] re0, float[] im0, float[] re1, float[] im1) {
		for (int x = 0; x < re0.length; x++) {
			float re = re1[x];
			float im = im1[x];
			re1[x] = re0[x] - re;
			im1[x] = im0[x] - im;
			re0[x] += re;
			im0[x] += im;
		}
	}

	private static void four(float[][] rows, float cosInner, float sinInner, float cosOuter, float sinOuter, int sign) {
		float[] re0 = rows[0];
		float[] im0 = rows[1];
		float[] re1 = rows[2];
		float[] im1 = rows[3];
		float[] re2 = rows[4];
		float[] im2 = rows[5];
		float[] re3 = rows[6];
		float[] im3 = rows[7];
		float cosQuarter = -sign * sinOuter;
		float sinQuarter = sign * cosOuter;
		for (int x = 0; x < re0.length; x++) {
			float re = re1[x] * cosInner - im1[x] * sinInner;
			float im = re1[x] * sinInner + im1[x] * cosInner;
			float are = re0[x] + re;
			float aim = im0[x] + im;
			float bre = re0[x] - re;
			float bim = im0[x] - im;
			re = re3[x] * cosInner - im3[x] * sinInner;
			im = re3[x] * sinInner + im3[x] * cosInner;
			float cre = re2[x] + re;
			float cim = im2[x] + im;
			float dre = re2[x] - re;
			float dim = im2[x] - im;
			re = cre * cosOuter - cim * sinOuter;
			im = cre * sinOuter + cim * cosOuter;
			re0[x] = are + re;
			im0[x] = aim + im;
			re2[x] = are - re;
			im2[x] = aim - im;
			re = dre * cosQuarter - dim * sinQuarter;
			im = dre * sinQuarter + dim * cosQuarter;
			re1[x] = bre + re;
			im1[x] = bim + im;
			re3[x] = bre - re;
			im3[x] = bim - im;
		}
	}

	private static void transpose(float[][] plane) {
		int size = plane.length;
		for (int top = 0; top < size; top += BLOCK) {
			for (int left = top; left < size; left += BLOCK) {
				for (int y = top; y < Math.min(size, top + BLOCK); y++) {
					for (int x = Math.max(left, y + 1); x < Math.min(size, left + BLOCK); x++) {
						float value = plane[y][x];
						plane[y][x] = plane[x][y];
						plane[x][y] = value;
					}
				}
			}
		}
	}

}
