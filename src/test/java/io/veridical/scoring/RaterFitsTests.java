package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.FitModel;
import io.veridical.psychophysics.ThresholdFit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RaterFitsTests {

	private final RaterFits fits = new RaterFits();

	@Test
	void sameTrialsAreFittedOnce() {
		List<ThresholdFit> first = fit(trials(200));

		assertThat(fit(trials(200))).isSameAs(first);
	}

	@Test
	void otherTrialsAreFittedAnew() {
		ThresholdFit slow = fit(trials(800)).get(0);
		ThresholdFit quick = fit(trials(100)).get(0);

		assertThat(quick.threshold().median()).isLessThan(slow.threshold().median());
	}

	private List<ThresholdFit> fit(List<ExposedTrial> trials) {
		return this.fits.of(FitModel.SIGNAL_DETECTION, List.of(Map.of(new RaterKey(new UUID(0, 1), 0), trials))).get(0);
	}

	// right above, by turns below
	private static List<ExposedTrial> trials(double turn) {
		return IntStream.range(0, 40)
			.mapToObj((i) -> new ExposedTrial(Exposure.ofMillis(50 * (1 + i / 2)), i % 2 == 0,
					50 * (1 + i / 2) > turn || i % 4 < 2))
			.toList();
	}

}
