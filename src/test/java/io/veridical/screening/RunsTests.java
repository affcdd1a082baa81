package io.veridical.screening;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/**
 * How improbable runs are, against counting every sequence.
 */
class RunsTests {

	@ParameterizedTest
	@CsvSource({ "12, 0.5, 1", "12, 0.5, 4", "12, 0.3, 5", "12, 0.8, 12", "3, 0.4, 2", "1, 0.4, 1" })
	void theChanceIsThatOfAllSequencesCounted(int answers, double share, int length) {
		double counted = 0;
		for (int sequence = 0; sequence < 1 << answers; sequence++) {
			if (longest(sequence, answers) >= length) {
				int ones = Integer.bitCount(sequence);
				counted += Math.pow(share, ones) * Math.pow(1 - share, answers - ones);
			}
		}

		assertThat(Runs.chance(answers, share, length)).isEqualTo(counted, offset(1e-12));
	}

	@Test
	void theWholeSessionTheSameIsTheProductOfItsAnswers() {
		// 2 * 0.5^100
		assertThat(Runs.chance(100, 0.5, 100)).isEqualTo(2 * Math.pow(0.5, 100), offset(1e-40));
	}

	private static int longest(int sequence, int answers) {
		int longest = 1;
		int run = 1;
		for (int i = 1; i < answers; i++) {
			run = ((sequence >> i & 1) == (sequence >> (i - 1) & 1)) ? run + 1 : 1;
			longest = Math.max(longest, run);
		}
		return longest;
	}

}
