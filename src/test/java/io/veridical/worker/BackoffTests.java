package io.veridical.worker;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTests {

	@Test
	void pausesDoubleUpToTheLongest() {
		Backoff pauses = new Backoff(new SplittableRandom(1), Duration.ofMillis(100), Duration.ofMillis(500));
		// 100, 200, 400, 500, 500: at least half of it, at most all
		for (int most : new int[] { 100, 200, 400, 500, 500 }) {
			assertThat(pauses.next()).isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
		}
	}

	@Test
	void workersDoNotComeBackTogether() {
		assertThat(IntStream.range(0, 20)
			.mapToObj((seed) -> new Backoff(new SplittableRandom(seed), Duration.ofSeconds(1), Duration.ofSeconds(1))
				.next()))
			.doesNotHaveDuplicates();
	}

}
