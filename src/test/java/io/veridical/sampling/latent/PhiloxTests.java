package io.veridical.sampling.latent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhiloxTests {

	// Expected words: Random123 1.14.0, tests/kat_vectors, the three lines "philox4x32
	// 10".
	@ParameterizedTest
	@CsvSource({ "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
			"ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
			"243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1" })
	void agreesWithTheKnownAnswersOfRandom123(String counter, String key, String expected) {
		int[] c = words(counter);
		int[] k = words(key);
		Philox philox = new Philox(((long) k[1]) << 32 | (k[0] & 0xFFFFFFFFL));
		assertThat(philox.block(c[0], c[1], c[2], c[3])).containsExactly(words(expected));
	}

	private static int[] words(String hex) {
		String[] parts = hex.split(" ");
		int[] words = new int[parts.length];
		for (int i = 0; i < parts.length; i++) {
			words[i] = Integer.parseUnsignedInt(parts[i], 16);
		}
		return words;
	}

}
