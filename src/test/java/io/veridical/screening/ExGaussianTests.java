package io.veridical.screening;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/**
 * The ex-Gaussian against published and independent estimates.
 */
class ExGaussianTests {

	/** The response times of Heathcote (1996), as in the manual of R's retimes 0.1-2. */
	private static final double[] HEATHCOTE = { 474.688, 506.445, 524.081, 530.672, 530.869, 566.984, 582.311, 582.940,
			603.574, 792.358 };

	/** Made up. */
	private static final double[] TWENTY = { 312, 455, 498, 523, 561, 587, 601, 640, 688, 730, 745, 790, 820, 866, 910,
			955, 1010, 1090, 1200, 1340 };

	@Test
	void theMomentsGiveWhatIsPublished() {
		ExGaussian found = ExGaussian.byMoments(HEATHCOTE);

		// mexgauss(RT) in the manual of retimes 0.1-2: 487.83351 31.95942 81.65869
		assertThat(found.mu()).isEqualTo(487.83351, offset(5e-6));
		assertThat(found.sigma()).isEqualTo(31.95942, offset(5e-6));
		assertThat(found.tau()).isEqualTo(81.65869, offset(5e-6));
	}

	@Test
	void theFitIsTheLikeliest() {
		ExGaussian found = ExGaussian.fit(HEATHCOTE);

		// scipy 1.17: exponnorm, Nelder-Mead from three starts to 1e-12
		assertThat(found.mu()).isEqualTo(495.7704, offset(0.05));
		assertThat(found.sigma()).isEqualTo(24.0296, offset(0.05));
		assertThat(found.tau()).isEqualTo(73.7218, offset(0.05));
		assertThat(found.logLikelihood(HEATHCOTE)).isEqualTo(-55.743893, offset(1e-6));
		assertThat(ExGaussian.fit(TWENTY).logLikelihood(TWENTY)).isEqualTo(-139.002677, offset(1e-6));
	}

	@Test
	void densitiesFarOutAreFinite() {
		// scipy 1.17: exponnorm.logpdf
		assertThat(new ExGaussian(1500, 60, 180).logDensity(100)).isEqualTo(-281.4999627, offset(1e-6));
		assertThat(new ExGaussian(450, 50, 150).logDensity(500)).isEqualTo(-5.5794241, offset(1e-6));
	}

	@Test
	void theFitFindsWhatTimesWereMadeOf() {
		SplittableRandom chance = new SplittableRandom(20261122);
		double[] times = new double[20_000];
		for (int i = 0; i < times.length; i++) {
			times[i] = 450 + 60 * chance.nextGaussian() - 180 * Math.log(1 - chance.nextDouble());
		}

		ExGaussian found = ExGaussian.fit(times);

		// 450, 60 and 180 went in; standard errors at 20,000 are below 1.5
		assertThat(found.mu()).isEqualTo(450, offset(4.0));
		assertThat(found.sigma()).isEqualTo(60, offset(4.0));
		assertThat(found.tau()).isEqualTo(180, offset(5.0));
	}

	@Test
	void normalTimesHaveNoTail() {
		SplittableRandom chance = new SplittableRandom(7);
		double[] times = new double[500];
		for (int i = 0; i < times.length; i++) {
			times[i] = 900 + 120 * chance.nextGaussian();
		}

		// an exponential part of a third of the normal one adds 6 % to the deviation and
		// cannot be told from none in 500 times
		assertThat(ExGaussian.fit(times).tau()).isLessThan(120 / 3.0 * 1.5);
	}

}
