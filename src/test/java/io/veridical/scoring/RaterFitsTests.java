package io.veridical.scoring;

import java.util.List;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.ThresholdFit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RaterFitsTests {

	private final RaterFits fits = new RaterFits();

	@Test
	void sameTrialsAreFittedOnce() {
		List<ThresholdFit> first = this.fits.of(List.of(trials(200)));

		assertThat(this.fits.of(List.of(trials(200)))).isSameAs(first);
	}

	@Test
	void otherTrialsAreFittedAnew() {
		ThresholdFit slow = this.fits.of(List.of(trials(800))).get(0);
		ThresholdFit quick = this.fits.of(List.of(trials(100))).get(0);

		assertThat(quick.threshold().median()).isLessThan(slow.threshold().median());
	}

	// right above, by turns below
	private static List<ExposedTrial> trials(double turn) {
		return IntStream.range(0, 40)
			.mapToObj((i) -> new ExposedTrial(Exposure.ofMillis(50 * (1 + i / 2)), i % 2 == 0,
					50 * (1 + i / 2) > turn || i % 4 < 2))
			.toList();
	}

}
