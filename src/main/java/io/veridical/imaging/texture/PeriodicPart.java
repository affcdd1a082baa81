package io.veridical.imaging.texture;

/**
 * The part of an image that may repeat beyond its edges without a seam: the image less
 * the smoothest plane that has the same jumps from edge to edge (Moisan 2011). Without
 * this the jumps would enter all statistics as horizontal and vertical lines that nobody
 * sees in the image.
 */
final class PeriodicPart {

	private PeriodicPart() {
	}

	static float[][] of(float[][] plane) {
		ComplexPlane smooth = Fourier.coefficients(jumps(plane));
		for (int u = 0; u < smooth.size(); u++) {
			for (int v = 0; v < smooth.size(); v++) {
				double curvature = 2 * Math.cos(2 * Math.PI * u / smooth.size())
						+ 2 * Math.cos(2 * Math.PI * v / smooth.size()) - 4;
				float factor = (u == 0 && v == 0) ? 0 : (float) (1 / curvature);
				smooth.re()[u][v] *= factor;
				smooth.im()[u][v] *= factor;
			}
		}
		float[][] periodic = Planes.copy(plane);
		Planes.addScaled(periodic, Fourier.plane(smooth), -1);
		return periodic;
	}

	private static float[][] jumps(float[][] plane) {
		int size = plane.length;
		int last = size - 1;
		float[][] jumps = new float[size][size];
		for (int i = 0; i < size; i++) {
			float down = plane[last][i] - plane[0][i];
			float across = plane[i][last] - plane[i][0];
			jumps[0][i] += down;
			jumps[last][i] -= down;
			jumps[i][0] += across;
			jumps[i][last] -= across;
		}
		return jumps;
	}

}
