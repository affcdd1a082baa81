package io.veridical.rater;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RaterMarkTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{{%PROLIFIC_PID%}}", "a b", "名", "a\u0000" })
	void idThatNobodyFilledInIsRefused(String id) {
		assertThatExceptionOfType(UnusableRaterId.class).isThrownBy(() -> RaterMark.prolific(id))
			.withMessageContaining("prolific");
	}

	@Test
	void idHasAtMost128Characters() {
		assertThat(RaterMark.link("x".repeat(128)).externalId()).hasSize(128);
		assertThatExceptionOfType(UnusableRaterId.class).isThrownBy(() -> RaterMark.link("x".repeat(129)));
	}

	@Test
	void newBrowserGetsAMarkOf256Bits() {
		SecureRandom random = new SecureRandom();

		RaterMark mark = RaterMark.newBrowser(random);

		assertThat(mark.externalId()).as("32 bytes in base64 without padding").hasSize(43);
		assertThat(RaterMark.newBrowser(random)).isNotEqualTo(mark);
	}

}
