package io.veridical.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class HolmTests {

	@Test
	void agreesWithR() {
		// R, stats: p.adjust(c(.01, .04, .03, .005, .5), "holm")
		// = 0.040 0.090 0.090 0.025 0.500
		assertThat(Holm.adjusted(new double[] { .01, .04, .03, .005, .5 }))
			.containsExactly(new double[] { .04, .09, .09, .025, .5 }, within(1e-12));
	}

	@Test
	void agreesWithThePackageMulttest() {
		// R, multtest: mt.rawp2adjp(p, "Holm"), as statsmodels' tests quote it
		// (statsmodels/stats/tests/test_multi.py, res_multtest1), in the order of pval0
		assertThat(Holm.adjusted(new double[] { .838541367553, .642193923795, .680845947633, .967833824309,
				.71626938238, .177096952723, 5.23656777208e-5, .0202732688798, .00028140506198, .0149877310796 }))
			.containsExactly(new double[] { 1, 1, 1, 1, 1, 1, 5.2365677720800005e-4, .14191288215860001,
					2.5326455578199999e-3, .11990184863680001 }, within(1e-12));
	}

	@Test
	void neverExceedsOneNorFallsBelowASmallerP() {
		assertThat(Holm.adjusted(new double[] { .9, .6, .6 })).containsExactly(1, 1, 1);
	}

	@Test
	void oneTestIsNotCorrected() {
		assertThat(Holm.adjusted(new double[] { .03 })).containsExactly(.03);
		assertThat(Holm.adjusted(new double[0])).isEmpty();
	}

	@Test
	void refusesWhatIsNoP() {
		assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjusted(new double[] { .1, Double.NaN }))
			.withMessageContaining("from 0 to 1");
	}

}
