package io.veridical.sampling.latent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TruncationTests {

	private final JsonMapper json = new JsonMapper();

	@ParameterizedTest
	@ValueSource(strings = { "none", "psi 0.7", "resample 1.0", "truncnorm 0.5" })
	void readsWhatItWrites(String text) {
		assertThat(Truncation.of(text).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "psi 0.7", "resample 1.0", "truncnorm 0.5" })
	void survivesTheDatabase(String text) {
		Truncation truncation = Truncation.of(text);
		String stored = this.json.writerFor(Truncation.class).writeValueAsString(truncation);
		assertThat(this.json.readValue(stored, Truncation.class)).isEqualTo(truncation);
	}

	@Test
	void readsLooseSpellings() {
		assertThat(Truncation.of("  PSI   .7 ")).isEqualTo(new Truncation.Psi(0.7));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "psi", "none 1", "psi x", "phi 0.7", "psi 0.7 0.8" })
	void namesTheFormsWhenItCannotRead(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Truncation.of(text))
			.withMessageContaining("'" + text + "'")
			.withMessageContaining("such as psi 0.7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "psi -0.1", "psi 1e9", "resample 0", "resample 11", "truncnorm 3" })
	void namesTheBoundsOfAValueOutOfRange(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Truncation.of(text)).withMessageContaining("between");
	}

}
