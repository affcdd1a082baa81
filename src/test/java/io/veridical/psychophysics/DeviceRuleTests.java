package io.veridical.psychophysics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceRuleTests {

	private static final DeviceRule RULE = new DeviceRule(336, true);

	@ParameterizedTest
	@ValueSource(doubles = { 50, 60, 75, 120, 144, 240 })
	void usualScreensAreSuitable(double hertz) {
		assertThat(RULE.faults(found(1000 / hertz, 0.2))).isEmpty();
	}

	@Test
	void savingTheBatteryHalvesTheRate() {
		assertThat(RULE.faults(found(1000.0 / 30, 0.2))).containsExactly(DeviceFault.REFRESH_RATE);
	}

	@Test
	void unsteadyFramesAreNamed() {
		assertThat(RULE.faults(found(16.7, 5))).containsExactly(DeviceFault.UNSTEADY);
	}

	@Test
	void everyHindranceIsNamed() {
		DeviceFindings worst = new DeviceFindings(null, 0, 0.5, 6, 4, 400, 240, true, true);

		assertThat(RULE.faults(worst)).containsExactly(DeviceFault.HIDDEN, DeviceFault.REFRESH_RATE,
				DeviceFault.DROPPED_FRAMES, DeviceFault.REHEARSAL, DeviceFault.BACKGROUND_LOAD,
				DeviceFault.SCREEN_TOO_SMALL);
	}

	@Test
	void browserWithoutProofIsTurnedAwayOnlyWhereProofIsNeeded() {
		DeviceFindings unproven = new DeviceFindings(16.7, 0.2, 0, 6, 6, 10, 900, false, false);

		assertThat(RULE.faults(unproven)).containsExactly(DeviceFault.NO_ELEMENT_TIMING);
		assertThat(new DeviceRule(336, false).faults(unproven)).isEmpty();
	}

	@Test
	void imagesMayBeScaledDownToThreeQuarters() {
		assertThat(RULE.faults(new DeviceFindings(16.7, 0.2, 0, 6, 0, 10, 252, true, false))).isEmpty();
		assertThat(RULE.faults(new DeviceFindings(16.7, 0.2, 0, 6, 0, 10, 251.9, true, false)))
			.containsExactly(DeviceFault.SCREEN_TOO_SMALL);
	}

	private static DeviceFindings found(double frameMillis, double spreadMillis) {
		return new DeviceFindings(frameMillis, spreadMillis, 0.01, 6, 1, 20, 900, true, false);
	}

}
