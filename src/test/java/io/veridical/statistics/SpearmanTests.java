package io.veridical.statistics;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class SpearmanTests {

	// HYPE_infinity of the six models of Zhou et al. (2019), tables 2 and 3
	private static final double[] SCORE = { 50.7, 40.3, 10, 3.8, 27.6, 19 };

	private static final double[] FID = { 131.7, 2.5, 67.7, 43.6, 13.8, 4.4 };

	private static final double[] KID = { .005, .001, .056, .046, .007, .001 };

	private static final double[] PRECISION = { .982, .99, .326, .654, .976, .983 };

	// As printed in the paper; the exact p by itertools.permutations over
	// scipy.stats.spearmanr (SciPy 1.17.1), in 720ths
	@ParameterizedTest
	@CsvSource({ "FID, -.029, .957, 720", "KID, -.609, .200, 152", "PRECISION, .657, .156, 126" })
	void reproducesThePublishedCorrelations(String metric, double rho, double p, int of720) {
		double[] values = switch (metric) {
			case "FID" -> FID;
			case "KID" -> KID;
			default -> PRECISION;
		};
		Spearman spearman = Objects.requireNonNull(Spearman.of(SCORE, values));
		assertThat(spearman.rho()).isCloseTo(rho, within(.0005));
		assertThat(spearman.p()).isCloseTo(p, within(.0005));
		assertThat(spearman.n()).isEqualTo(6);
		assertThat(spearman.exactP()).isEqualTo(of720 / 720.0);
	}

	@Test
	void tiesAgreeWithSciPy() {
		// SciPy 1.17.1: scipy.stats.spearmanr(x, y)
		Spearman spearman = Objects.requireNonNull(Spearman.of(new double[] { 1, 2, 2, 3, 5, 8, 8, 8, 9, 10, 11, 12 },
				new double[] { 2, 1, 4, 4, 3, 9, 7, 8, 8, 12, 10, 10 }));
		assertThat(spearman.rho()).isCloseTo(.9095801870067306, within(1e-12));
		assertThat(spearman.p()).isCloseTo(4.0829164634957805e-05, within(1e-12));
		assertThat(spearman.exactP()).isNull();
	}

	@Test
	void perfectOrderOfFewModelsIsNoProof() {
		// t is infinite, so p is 0 as in SciPy; of the 24 orders of four, two are perfect
		Spearman spearman = Spearman.of(new double[] { 1, 2, 3, 4 }, new double[] { 2, 4, 6, 9 });
		assertThat(spearman).isEqualTo(new Spearman(1, 4, 0, 2 / 24.0));
	}

	@Test
	void nothingToCorrelateHasNoCorrelation() {
		assertThat(Spearman.of(new double[] { 1, 2 }, new double[] { 2, 1 })).isNull();
		assertThat(Spearman.of(new double[] { 1, 2, 3 }, new double[] { 5, 5, 5 })).isNull();
		assertThat(Spearman.of(new double[0], new double[0])).isNull();
	}

	@Test
	void refusesWhatHasNoPartner() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Spearman.of(new double[] { 1, 2, 3 }, new double[] { 1, 2 }))
			.withMessageContaining("each pair needs both");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Spearman.of(new double[] { 1, 2, Double.NaN }, new double[] { 1, 2, 3 }))
			.withMessageContaining("NaN");
	}

}
