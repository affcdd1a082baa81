package io.veridical.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class AutomatedMetricsTests {

	private static final MetricSettings SETTINGS = new MetricSettings(3, 5, 10, 20, 100, 70, 70, 1);

	private static final Workers WORKERS = new Workers(2);

	@AfterAll
	static void stop() {
		WORKERS.close();
	}

	@Test
	void agreesWithTheDefinitions() {
		// sizes that fill no tile or panel evenly, and more features than a depth
		Features real = Samples.normal(331, 70, 0, 1, 1);
		Features fake = Samples.normal(283, 70, 0.1, 0.95, 2);
		MetricReport report = AutomatedMetrics.of(real, fake, null, SETTINGS.withoutIntervals(), WORKERS,
				Progress.NONE);
		NaiveMetrics naive = new NaiveMetrics(real, fake);
		assertThat(report.kernel().value()).isCloseTo(naive.kernelDistance(), within(1e-10));
		assertThat(report.precision()).isEqualTo(new Estimate(naive.precision(3), null, null, null));
		assertThat(report.recall().value()).isEqualTo(naive.recall(3));
		assertThat(report.density().value()).isEqualTo(naive.density(5));
		assertThat(report.coverage().value()).isEqualTo(naive.coverage(5));
		assertThat(report.inception()).isNull();
		assertThat(report.frechetInfinity()).isNull();
	}

	@Test
	void aSubsetIsMeasuredAsIfItWereAlone() {
		Features real = Samples.normal(200, 12, 0, 1, 3);
		Features fake = Samples.normal(160, 12, 0.2, 1, 4);
		Subsets reals = new Subsets(200).all().random(69, 100, 5);
		Subsets fakes = new Subsets(160).all().random(69, 80, 6);
		Neighbours among = neighbours(real);
		Neighbours amongFakes = neighbours(fake);
		Manifolds manifolds = new Manifolds(4, real, among, reals, fake, amongFakes, fakes);
		new Products(fake, real, WORKERS).visit(manifolds, Progress.NONE);
		double[] kernel = new KernelDistance(real, reals, fake, fakes).values(real, fake, WORKERS, Progress.NONE);
		for (int subset : new int[] { 1, 63, 64, 69 }) {
			NaiveMetrics naive = new NaiveMetrics(only(real, reals.get(subset)), only(fake, fakes.get(subset)));
			assertThat(manifolds.precision(subset)).isEqualTo(naive.precision(4));
			assertThat(manifolds.recall(subset)).isEqualTo(naive.recall(4));
			assertThat(manifolds.density(subset)).isEqualTo(naive.density(4));
			assertThat(manifolds.coverage(subset)).isEqualTo(naive.coverage(4));
			assertThat(kernel[subset]).isCloseTo(naive.kernelDistance(), within(1e-10));
			assertThat(
					FrechetDistance.between(real, reals.get(subset), fake, fakes.get(subset), WORKERS, Progress.NONE))
				.isEqualTo(FrechetDistance.between(naive.real(), naive.fake(), WORKERS, Progress.NONE));
		}
	}

	@Test
	void samplesOfOneDistributionHaveTheDensityAndCoverageOfTheory() {
		// Any continuous distribution, n of each: a fresh point lies within the k-th
		// neighbour's distance with probability k / n, so density is 1 on average; a ball
		// stays empty with probability (n)(n-1)...(n-k+1) / (2n-1)(2n-2)...(2n-k)
		int n = 2000;
		MetricReport report = AutomatedMetrics.of(Samples.normal(n, 3, 0, 1, 7), Samples.normal(n, 3, 0, 1, 8), null,
				SETTINGS.withoutIntervals(), WORKERS, Progress.NONE);
		double empty = 1;
		for (int i = 1; i <= 5; i++) {
			empty *= (n - i) / (2.0 * n - i);
		}
		assertThat(report.density().value()).isCloseTo(1, within(.02));
		assertThat(report.coverage().value()).isCloseTo(1 - empty, within(.02));
	}

	@Test
	void standardErrorsAreTheSpreadOverNewDraws() {
		// Neighbours in halves lie farther apart, so that those metrics err on the
		// careful
		// side, here by 14 to 27 %. The spread of 100 pairs of sets from the same two
		// distributions against the
		// mean error that a single pair states; 100 draws know it within 7 %
		List<MetricReport> reports = new ArrayList<>();
		for (int study = 0; study < 100; study++) {
			reports.add(AutomatedMetrics.of(Samples.normal(200, 6, 0, 1, 1000 + study),
					Samples.normal(200, 6, 0.4, 1, 9000 + study), null, SETTINGS, WORKERS, Progress.NONE));
		}
		assertSpread(reports.stream().map(MetricReport::frechet).toList(), 0.25);
		assertSpread(reports.stream().map(MetricReport::kernel).toList(), 0.25);
		assertSpread(reports.stream().map(MetricReport::precision).toList(), 0.35);
		assertSpread(reports.stream().map(MetricReport::recall).toList(), 0.35);
		assertSpread(reports.stream().map(MetricReport::density).toList(), 0.35);
		assertSpread(reports.stream().map(MetricReport::coverage).toList(), 0.35);
		// population value 6 * 0.4^2; sets of 200 are above it by the bias that grows
		// with 1/n
		double carriedOn = reports.stream().mapToDouble((report) -> report.frechetInfinity()).average().orElseThrow();
		double plain = reports.stream().mapToDouble((report) -> report.frechet().value()).average().orElseThrow();
		assertThat(carriedOn).isCloseTo(0.96, within(.02));
		assertThat(plain).isGreaterThan(1.0);
	}

	private static void assertSpread(List<Estimate> estimates, double relative) {
		double mean = estimates.stream().mapToDouble(Estimate::value).average().orElseThrow();
		double squares = estimates.stream().mapToDouble((each) -> Math.pow(each.value() - mean, 2)).sum();
		double spread = Math.sqrt(squares / (estimates.size() - 1));
		double stated = estimates.stream().mapToDouble(Estimate::error).average().orElseThrow();
		assertThat(stated / spread).isCloseTo(1, within(relative));
	}

	@Test
	void isTheSameToTheDigitWithAnyNumberOfThreads() {
		Features real = Samples.normal(400, 33, 0, 1, 1);
		Features fake = Samples.normal(300, 33, 0, 2, 2);
		Features probabilities = InceptionScore.softmax(fake);
		MetricReport report = AutomatedMetrics.of(real, fake, probabilities, SETTINGS, WORKERS, Progress.NONE);
		for (int threads : new int[] { 1, 3 }) {
			try (Workers workers = new Workers(threads)) {
				assertThat(AutomatedMetrics.of(real, fake, probabilities, SETTINGS, workers, Progress.NONE))
					.isEqualTo(report);
			}
		}
	}

	@Test
	void findsTheCopyAndHowFarTheRestIs() {
		// reals at 0, 10, 20, 40; fakes: the third real itself, one a little off the
		// first, one midway between the last two, and one beyond all
		Features real = column(0, 10, 20, 40, 90, 95, 100, 105, 110, 115, 120, 125);
		Features fake = column(20, 1, 31, 200, 60, 70, 75, 80, 62, 64, 66, 68);
		MetricReport report = AutomatedMetrics.of(real, fake, null, SETTINGS.withoutIntervals(), WORKERS,
				Progress.NONE);
		// usual distances between reals: 10, 10, 10, 20 and eight times 5, the median
		assertThat(report.nearest().get(0)).isEqualTo(new NearestReal(0, 2, 0, 10, 0, true));
		assertThat(report.nearest().get(1)).isEqualTo(new NearestReal(1, 0, 1, 10, 0, true));
		// 9 to the real at 40, which stands alone, 20 from the next: less than half of
		// that, but not of the median; 8 of 12 reals have another one within 9
		assertThat(report.nearest().get(2)).isEqualTo(new NearestReal(2, 3, 9, 20, 8.0 / 12, false));
		assertThat(report.nearest().get(11)).isEqualTo(new NearestReal(3, 11, 75, 5, 1, false));
		assertThat(report.copies()).isEqualTo(2);
		// no real is nearer to another than half of what that one is to a third
		assertThat(report.realsLikeCopies()).isZero();
	}

	@Test
	void saysHowFarItHasComeAndStopsWhenToldTo() {
		Features set = Samples.normal(300, 5, 0, 1, 1);
		List<Double> shares = new ArrayList<>();
		AutomatedMetrics.of(set, set, null, SETTINGS, WORKERS, shares::add);
		assertThat(shares).isSorted().allMatch((share) -> share >= 0 && share <= 1 + 1e-12).hasSizeGreaterThan(20);
		assertThat(shares.get(shares.size() - 1)).isCloseTo(1, within(1e-12));
		assertThatIllegalStateException()
			.isThrownBy(() -> AutomatedMetrics.of(set, set, null, SETTINGS, WORKERS, (share) -> {
				throw new IllegalStateException("enough");
			}))
			.withMessage("enough");
	}

	@Test
	void refusesTooFewImages() {
		Features few = Samples.normal(11, 5, 0, 1, 1);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> AutomatedMetrics.of(few, few, null, SETTINGS, WORKERS, Progress.NONE))
			.withMessageContaining("11 images")
			.withMessageContaining("at least 12");
	}

	@Test
	void inceptionScoreRunsFromOneToTheNumberOfClasses() {
		// exp of a mean divergence: none if all images look alike, ln 4 if each is sure
		// of one of four classes and all classes come up equally
		assertThat(InceptionScore.of(new Features(new float[] { .5f, .5f, .5f, .5f }, 2, 2), 1).mean()).isCloseTo(1,
				within(1e-12));
		float[] sure = new float[16];
		for (int i = 0; i < 4; i++) {
			sure[5 * i] = 1;
		}
		assertThat(InceptionScore.of(new Features(sure, 4, 4), 1).mean()).isCloseTo(4, within(1e-12));
		assertThat(InceptionScore.softmax(new Features(new float[] { 1000, 1000, -1000 }, 1, 3)).values())
			.containsExactly(.5f, .5f, 0);
	}

	private static Features column(float... values) {
		return new Features(values, values.length, 1);
	}

	private static Features only(Features set, boolean[] chosen) {
		int count = 0;
		float[] values = new float[set.values().length];
		for (int i = 0; i < set.rows(); i++) {
			if (chosen[i]) {
				System.arraycopy(set.values(), i * set.columns(), values, count++ * set.columns(), set.columns());
			}
		}
		return new Features(Arrays.copyOf(values, count * set.columns()), count, set.columns());
	}

	private static Neighbours neighbours(Features set) {
		Neighbours neighbours = new Neighbours(set, 80);
		new Products(set, set, WORKERS).visit(neighbours, Progress.NONE);
		return neighbours;
	}

}
