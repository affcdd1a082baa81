package io.veridical.imaging.texture;

import java.util.Arrays;
import java.util.List;

/**
 * Mean products of planes with each other, measured and imposed (Portilla and Simoncelli
 * 2000, appendix A.2 and A.3). A plane is replaced by a sum of planes, the change being
 * the smallest of its kind.
 */
final class Correlations {

	private static final double FLOOR = 1e-6;

	private Correlations() {
	}

	/** The mean product of each of some planes with each of the others. */
	static double[][] between(List<float[][]> some, List<float[][]> others) {
		double[][] products = new double[some.size()][others.size()];
		for (int i = 0; i < some.size(); i++) {
			for (int j = 0; j < others.size(); j++) {
				products[i][j] = Planes.meanProduct(some.get(i), others.get(j));
			}
		}
		return products;
	}

	static double[][] within(List<float[][]> planes) {
		double[][] products = new double[planes.size()][planes.size()];
		for (int i = 0; i < planes.size(); i++) {
			for (int j = 0; j <= i; j++) {
				products[i][j] = Planes.meanProduct(planes.get(i), planes.get(j));
				products[j][i] = products[i][j];
			}
		}
		return products;
	}

	/**
	 * Give planes the wanted mean products with each other, in place.
	 */
	static void impose(List<float[][]> planes, double[][] wanted) {
		mix(planes, map(within(planes), wanted), List.of(), new double[0][]);
	}

	/**
	 * Give planes the wanted mean products with each other and with others, in place; the
	 * others stay as they are.
	 */
	static void impose(List<float[][]> planes, double[][] wanted, List<float[][]> others, double[][] wantedBetween) {
		double[][] between = between(planes, others);
		double[][] inverse = new SymmetricMatrix(within(others)).inverse(FLOOR);
		double[][] own = SymmetricMatrix.subtract(within(planes), explained(between, inverse));
		double[][] wantedOwn = SymmetricMatrix.subtract(wanted, explained(wantedBetween, inverse));
		double[][] map = map(own, wantedOwn);
		double[][] missing = SymmetricMatrix.subtract(SymmetricMatrix.transpose(wantedBetween),
				SymmetricMatrix.multiply(SymmetricMatrix.transpose(between), map));
		mix(planes, map, others, SymmetricMatrix.multiply(inverse, missing));
	}

	private static double[][] explained(double[][] between, double[][] inverse) {
		return SymmetricMatrix.multiply(SymmetricMatrix.multiply(between, inverse), SymmetricMatrix.transpose(between));
	}

	private static double[][] map(double[][] present, double[][] wanted) {
		return SymmetricMatrix.multiply(new SymmetricMatrix(present).inverseRoot(FLOOR),
				new SymmetricMatrix(wanted).root());
	}

	private static void mix(List<float[][]> planes, double[][] own, List<float[][]> others, double[][] foreign) {
		int size = planes.get(0).length;
		float[][] mixed = new float[planes.size()][size];
		for (int y = 0; y < size; y++) {
			for (int j = 0; j < mixed.length; j++) {
				Arrays.fill(mixed[j], 0);
				for (int i = 0; i < mixed.length; i++) {
					addScaled(mixed[j], planes.get(i)[y], (float) own[i][j]);
				}
				for (int i = 0; i < others.size(); i++) {
					addScaled(mixed[j], others.get(i)[y], (float) foreign[i][j]);
				}
			}
			for (int j = 0; j < mixed.length; j++) {
				System.arraycopy(mixed[j], 0, planes.get(j)[y], 0, size);
			}
		}
	}

	private static void addScaled(float[] to, float[] from, float factor) {
		for (int x = 0; x < to.length; x++) {
			to[x] += from[x] * factor;
		}
	}

}
