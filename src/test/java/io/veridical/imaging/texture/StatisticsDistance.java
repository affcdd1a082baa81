package io.veridical.imaging.texture;

import java.util.function.Function;

/**
 * How far a texture's statistics are from its source's: for each group the largest of its
 * matrices' differences, as a share of the matrix (Frobenius norm).
 */
record StatisticsDistance(TextureStatistics source, TextureStatistics texture) {

	double levels(Function<LevelStatistics, double[][]> group) {
		double worst = 0;
		for (int level = 0; level < this.source.levels().size(); level++) {
			worst = Math.max(worst, between(group.apply(this.source.levels().get(level)),
					group.apply(this.texture.levels().get(level))));
		}
		return worst;
	}

	double autocorrelations(Function<LevelStatistics, double[][][]> group) {
		double worst = 0;
		for (int level = 0; level < this.source.levels().size(); level++) {
			worst = Math.max(worst,
					worst(group.apply(this.source.levels().get(level)), group.apply(this.texture.levels().get(level))));
		}
		return worst;
	}

	double low() {
		return worst(this.source.low().autocorrelations(), this.texture.low().autocorrelations());
	}

	private static double worst(double[][][] some, double[][][] others) {
		double worst = 0;
		for (int i = 0; i < some.length; i++) {
			worst = Math.max(worst, between(some[i], others[i]));
		}
		return worst;
	}

	// A larger plane has room for more shifts: those that the smaller one has are
	// compared.
	private static double between(double[][] some, double[][] others) {
		double difference = 0;
		double whole = 0;
		for (int i = 0; i < some.length; i++) {
			int skipped = (others[i].length - some[i].length) / 2;
			for (int j = 0; j < some[i].length; j++) {
				double step = some[i][j] - others[i][j + skipped];
				difference += step * step;
				whole += some[i][j] * some[i][j];
			}
		}
		return (whole > 0) ? Math.sqrt(difference / whole) : 0;
	}

}
