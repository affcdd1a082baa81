package io.veridical.review;

import java.util.List;

import io.veridical.scoring.plot.Axis;
import io.veridical.screening.Signal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignalScaleTests {

	@Test
	void valuesAreWrittenWithTheirUnit() {
		assertThat(SignalScale.text(Signal.FAST_SHARE, .125)).isEqualTo("12.5\u00a0%");
		assertThat(SignalScale.text(Signal.FAST_SHARE, .2)).isEqualTo("20\u00a0%");
		assertThat(SignalScale.text(Signal.RT_FLOOR, 412.4)).isEqualTo("412\u00a0ms");
		assertThat(SignalScale.text(Signal.LONGEST_RUN, 10)).isEqualTo("10");
		assertThat(SignalScale.text(Signal.ACCURACY_DRIFT, -.041)).isEqualTo("\u22124.1\u00a0%");
		assertThat(SignalScale.text(Signal.RT_SKEWNESS, -.001)).isEqualTo("0");
		assertThat(SignalScale.text(Signal.RUN_CHANCE, 1e-6)).isEqualTo("10⁻⁶");
		assertThat(SignalScale.text(Signal.RUN_CHANCE, 3.2e-5)).isEqualTo("3·10⁻⁵");
		assertThat(SignalScale.text(Signal.RUN_CHANCE, .25)).isEqualTo("0.25");
		assertThat(SignalScale.text(Signal.RUN_CHANCE, 0)).isEqualTo("≤\u00a010⁻⁹");
	}

	@Test
	void axisHoldsTheLimitAndTheOwnValue() {
		Axis axis = SignalScale.axis(Signal.FAST_SHARE, List.of(0.0, 0.01, 0.02), .1, .4);

		assertThat(axis.least()).isZero();
		assertThat(axis.most()).isGreaterThanOrEqualTo(.4);
		assertThat(SignalScale.axis(Signal.RUN_CHANCE, List.of(0.0, 1.0)).log()).isTrue();
	}

	@Test
	void aSignalThatNeverVariesStillHasAnAxis() {
		for (Signal signal : Signal.values()) {
			assertThat(SignalScale.axis(signal, List.of(0.0, 0.0)).marks()).as(signal.id()).isNotEmpty();
		}
	}

	@Test
	void fewestSessionsTellOfADrift() {
		assertThat(Drift.of(List.of(.1, .1))).isNull();
		// ten sessions of + 2 and + 4 points: mean 3, SD 1.054 points, error 0.333
		Drift learns = Drift.of(List.of(.02, .04, .02, .04, .02, .04, .02, .04, .02, .04));
		assertThat(learns).isNotNull().satisfies((drift) -> {
			assertThat(drift.text()).isEqualTo("learn");
			assertThat(drift.meanText()).isEqualTo("3.0");
			assertThat(drift.lowerText()).isEqualTo("2.3");
		});
	}

}
