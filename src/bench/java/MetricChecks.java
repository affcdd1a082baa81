import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import io.veridical.metrics.AutomatedMetrics;
import io.veridical.metrics.Features;
import io.veridical.metrics.FrechetDistance;
import io.veridical.metrics.MetricReport;
import io.veridical.metrics.MetricSettings;
import io.veridical.metrics.Progress;
import io.veridical.metrics.Workers;

/**
 * The checks of metrics that need full size; fails if one does not hold. Population values
 * of the Frechet distance at 2048 features, and precision, recall, density and coverage of
 * two samples of 10,000 x 1000 from one normal distribution (Naeem et al. 2020, the
 * authors' example).
 */
final class MetricChecks {

	private static final int FEATURES = 2048;

	private static final String[] METRICS = { "precision", "recall", "density", "coverage" };

	private static final double[] PUBLISHED = { .4772, .4705, 1.0555, .9735 };

	private MetricChecks() {
	}

	public static void main(String[] arguments) {
		try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
			Features standard = exact(0, 1);
			check("FID of N(0.05, I) and N(0, I)", FrechetDistance.between(standard, exact(.05, 1), workers,
					Progress.NONE), 5.12, 1e-4);
			check("FID of N(0, 1.1 I) and N(0, I)", FrechetDistance.between(standard, exact(0, 1.1), workers,
					Progress.NONE), 4.8790, 1e-4);
			int draws = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 6;
			double[][] drawn = new double[4][draws];
			for (int draw = 0; draw < draws; draw++) {
				MetricReport report = AutomatedMetrics.of(normal(2 * draw + 1), normal(2 * draw + 2), null,
						new MetricSettings(5, 5, 10, 1, 100, 0, 0, 1), workers, Progress.NONE);
				drawn[0][draw] = report.precision().value();
				drawn[1][draw] = report.recall().value();
				drawn[2][draw] = report.density().value();
				drawn[3][draw] = report.coverage().value();
				System.out.printf(Locale.ROOT, "draw %d: %.4f %.4f %.4f %.4f%n", draw + 1, drawn[0][draw],
						drawn[1][draw], drawn[2][draw], drawn[3][draw]);
			}
			for (int metric = 0; metric < 4; metric++) {
				checkDraws(METRICS[metric], drawn[metric], PUBLISHED[metric]);
			}
		}
	}

	/** Two images for each feature: the moments of the sample are the given ones. */
	private static Features exact(double mean, double variance) {
		float[] values = new float[2 * FEATURES * FEATURES];
		Arrays.fill(values, (float) mean);
		double side = Math.sqrt(variance * (2 * FEATURES - 1) / 2);
		for (int i = 0; i < FEATURES; i++) {
			values[2 * i * FEATURES + i] = (float) (mean + side);
			values[(2 * i + 1) * FEATURES + i] = (float) (mean - side);
		}
		return new Features(values, 2 * FEATURES, FEATURES);
	}

	private static Features normal(long seed) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		float[] values = new float[10_000 * 1000];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) random.nextGaussian();
		}
		return new Features(values, 10_000, 1000);
	}

	/** The published value is one draw more: it lies where draws lie. */
	private static void checkDraws(String name, double[] draws, double published) {
		double mean = Arrays.stream(draws).average().orElseThrow();
		double squares = Arrays.stream(draws).map((draw) -> (draw - mean) * (draw - mean)).sum();
		double spread = Math.sqrt(squares / (draws.length - 1) * (1 + 1.0 / draws.length));
		System.out.printf(Locale.ROOT, "%-32s mean %.4f, a draw is %.4f off it, published %.4f%n", name, mean, spread,
				published);
		check(name, published, mean, Math.max(.02, 3 * spread));
	}

	private static void check(String name, double value, double expected, double within) {
		System.out.printf(Locale.ROOT, "%-32s %.4f, expected %.4f within %s%n", name, value, expected, within);
		if (!(Math.abs(value - expected) <= within)) {
			throw new IllegalStateException(name + " is " + value + ", not " + expected);
		}
	}

}
