package io.veridical.statistics;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;

import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RocAreaTests {

	@Test
	void areaIsTheShareOfPairsInOrder() {
		// of the nine pairs six are in order and one is a tie: (6 + 1/2) / 9
		RocArea area = of(new double[] { 1, 2, 3 }, new double[] { 2, 2.5, 3.5 });
		assertThat(area.area()).isCloseTo(6.5 / 9, within(1e-15));
		assertThat(of(new double[] { 2, 2.5, 3.5 }, new double[] { 1, 2, 3 }).either()).isEqualTo(area.either());
	}

	// the same statistic and p as Apache Commons Statistics 1.2 without its correction
	// for
	// continuity
	@Test
	void pIsThatOfMannAndWhitney() {
		Random random = new Random(3);
		double[] first = random.doubles(40).map((value) -> Math.rint(value * 12)).toArray();
		double[] second = random.doubles(55).map((value) -> Math.rint(value * 12 + 2)).toArray();
		var reference = MannWhitneyUTest.withDefaults()
			.with(PValueMethod.ASYMPTOTIC)
			.with(org.apache.commons.statistics.inference.ContinuityCorrection.DISABLED)
			.test(second, first);
		assertThat(of(first, second).area()).isCloseTo(reference.getStatistic() / (40 * 55), within(1e-12));
		assertThat(of(first, second).p()).isCloseTo(reference.getPValue(), within(1e-9));
	}

	@Test
	void whatIsEqualTellsNothing() {
		double[] same = DoubleStream.generate(() -> 512).limit(20).toArray();
		RocArea area = of(same, same.clone());
		assertThat(area.area()).isEqualTo(.5);
		assertThat(area.p()).isEqualTo(1);
	}

	@Test
	void whatIsApartTellsAllAndKeepsAnInterval() {
		RocArea area = of(new double[] { 1, 2, 3, 4 }, new double[] { 5, 6, 7, 8 });
		assertThat(area.area()).isEqualTo(1);
		// Wilson's interval of 4 out of 4: 1 / (1 + 1.96^2 / 4)
		assertThat(area.interval().lower()).isCloseTo(.5101, within(1e-4));
		assertThat(area.interval().upper()).isEqualTo(1);
	}

	@Test
	void intervalHoldsTheTrueArea() {
		// two normal distributions with equal variance, one deviation apart: the area is
		// Phi(1 / sqrt 2) = .7602
		Random random = new Random(5);
		int held = 0;
		for (int study = 0; study < 400; study++) {
			double[] first = DoubleStream.generate(random::nextGaussian).limit(60).toArray();
			double[] second = DoubleStream.generate(() -> 1 + random.nextGaussian()).limit(60).toArray();
			held += of(first, second).interval().contains(.7602) ? 1 : 0;
		}
		assertThat(held / 400.0).isBetween(.92, .98);
	}

	@Test
	void tooFewOrUnknownValuesAreNotCompared() {
		assertThat(RocArea.of(new double[] { 1 }, new double[] { 1, 2 })).isNull();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RocArea.of(new double[] { 1, Double.NaN }, new double[] { 1, 2 }));
	}

	private static RocArea of(double[] first, double[] second) {
		double[] before = first.clone();
		RocArea area = requireNonNull(RocArea.of(first, second));
		assertThat(Arrays.equals(first, before)).isTrue();
		return area;
	}

}
