package io.veridical.scoring.plot;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AxisTests {

	@Test
	void endsOfAnEvenAxisLieOnMarks() {
		assertThat(Axis.even(0, 56, 7).marks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0);
		assertThat(Axis.even(-3.2, 12, 6).marks()).containsExactly(-5.0, 0.0, 5.0, 10.0, 15.0);
		assertThat(Axis.even(0, 0, 5).most()).isEqualTo(1);
		assertThat(Axis.even(.001, .056, 6).marks()).hasSizeBetween(3, 7).startsWith(0.0);
	}

	@Test
	void equalRatiosAreEqualLengths() {
		Axis axis = Axis.ratios(100, 1000);

		assertThat(axis.marks()).containsExactly(100.0, 200.0, 500.0, 1000.0);
		// log10(200 / 100) = 0.30103
		assertThat(axis.at(200, 0, 100)).isEqualTo(30.1);
		assertThat(axis.at(1000, 0, 100)).isEqualTo(100);
	}

	@Test
	void aShortAxisByRatiosIsMarkedMoreClosely() {
		assertThat(Axis.ratios(250, 900).marks()).containsExactly(300.0, 400.0, 500.0, 700.0);
	}

	@Test
	void valuesBeyondTheAxisLieAtItsEnds() {
		Axis axis = Axis.even(0, 60, 6);

		assertThat(axis.at(30, 10, 70)).isEqualTo(40);
		assertThat(axis.at(-5, 10, 70)).isEqualTo(10);
		assertThat(axis.at(99, 10, 70)).isEqualTo(70);
		// from bottom to top
		assertThat(axis.at(60, 200, 20)).isEqualTo(20);
	}

	@Test
	void marksAreWrittenWithTheDecimalsOfTheirStep() {
		Axis small = Axis.even(-.02, .06, 4);

		assertThat(small.marks()).extracting(small::label)
			.containsExactly("\u22120.02", "0.00", "0.02", "0.04", "0.06");
		assertThat(Axis.ratios(50, 5000).label(5000)).isEqualTo("5000");
		assertThat(Axis.ratios(.5, 5).label(.5)).isEqualTo("0.5");
	}

	@Test
	void axisOfRatiosHasNoZero() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Axis(0, 10, java.util.List.of(), true))
			.withMessageContaining("from 0.0 to 10.0");
	}

}
