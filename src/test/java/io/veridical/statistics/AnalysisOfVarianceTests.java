package io.veridical.statistics;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AnalysisOfVarianceTests {

	static final double[] A = { 24.5, 23.5, 28.3, 26.4, 27.1, 29.9, 30.1, 26.4, 25.5 };

	static final double[] B = { 28.4, 34.2, 29.5, 32.2, 30.1, 27 };

	static final double[] C = { 26.1, 28.3, 24.3, 26.2 };

	@Test
	void agreesWithSciPy() {
		// SciPy 1.17.1: scipy.stats.f_oneway(a, b, c)
		AnalysisOfVariance anova = Objects.requireNonNull(AnalysisOfVariance.of(List.of(A, B, C)));
		assertThat(anova.f()).isCloseTo(5.154011627487114, within(1e-12));
		assertThat(anova.p()).isCloseTo(.018717770781716093, within(1e-12));
		assertThat(anova.between()).isEqualTo(2);
		assertThat(anova.within()).isEqualTo(16);
	}

	@Test
	void conditionWithoutRatersDoesNotCount() {
		assertThat(AnalysisOfVariance.of(List.of(A, new double[0], B, C)))
			.isEqualTo(AnalysisOfVariance.of(List.of(A, B, C)));
	}

	@Test
	void oneConditionOrOneRaterEachHasNoAnalysis() {
		assertThat(AnalysisOfVariance.of(List.of())).isNull();
		assertThat(AnalysisOfVariance.of(List.of(A))).isNull();
		assertThat(AnalysisOfVariance.of(List.of(A, new double[0]))).isNull();
		assertThat(AnalysisOfVariance.of(List.of(new double[] { 1 }, new double[] { 2 }))).isNull();
	}

	@Test
	void ratersWhoAllAgreeHaveNoAnalysis() {
		double[] thirty = { 30, 30 };
		assertThat(AnalysisOfVariance.of(List.of(thirty, thirty))).isNull();
		assertThat(AnalysisOfVariance.of(List.of(thirty, new double[] { 40, 40 }))).isNull();
	}

	@Test
	void sameMeansHaveNoF() {
		AnalysisOfVariance anova = AnalysisOfVariance.of(List.of(new double[] { 1, 3 }, new double[] { 3, 1 }));
		assertThat(anova).isEqualTo(new AnalysisOfVariance(0, 1, 2, 2, 1));
	}

}
