package io.veridical.api;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

	private final Pace pace = new Pace(2);

	@Test
	void requestsWithinAMinuteAreCountedDown() {
		assertThat(this.pace.count("a", NOON)).isEqualTo(new Pace.Left(true, 1, 60));
		assertThat(this.pace.count("a", NOON.plusSeconds(20))).isEqualTo(new Pace.Left(true, 0, 40));
		assertThat(this.pace.count("a", NOON.plusSeconds(59))).isEqualTo(new Pace.Left(false, 0, 1));
	}

	@Test
	void nextMinuteBeginsAnew() {
		this.pace.count("a", NOON);
		this.pace.count("a", NOON);
		assertThat(this.pace.count("a", NOON.plusSeconds(60)).requests()).isEqualTo(1);
	}

	@Test
	void callersAreCountedApart() {
		this.pace.count("a", NOON);
		assertThat(this.pace.count("b", NOON).requests()).isEqualTo(1);
	}

}
