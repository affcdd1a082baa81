package io.veridical.sampling.latent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LabelsTests {

	@ParameterizedTest
	@ValueSource(strings = { "in-turn", "drawn", "class 0", "class 12" })
	void readsWhatItWrites(String text) {
		assertThat(Labels.of(text).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "class", "class -1", "class x", "class 99999999999", "random", "drawn 2" })
	void namesTheFormsWhenItCannotRead(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Labels.of(text))
			.withMessageContaining("'" + text + "'")
			.withMessageContaining("in-turn, drawn or class INDEX");
	}

}
