package io.veridical.account;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class AccountPropertiesTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(Application.class);

	@Test
	void shortPasswordEndsTheStartWithTheReasonAndWithoutThePassword() {
		this.application.withPropertyValues("veridical.admin-password=ninechars").run((context) -> {
			Throwable failure = Objects.requireNonNull(context.getStartupFailure());
			FailureAnalysis analysis = Objects.requireNonNull(new UnusablePasswordFailureAnalyzer().analyze(failure));
			assertThat(analysis.getDescription())
				.contains("VERIDICAL_ADMIN_PASSWORD", "9 characters", "10 are the least")
				.doesNotContain("ninechars");
			assertThat(analysis.getAction()).contains("at least 10 characters", "unset it");
		});
	}

	@Test
	void charactersAreCountedAsPeopleCountThem() {
		assertThat(Password.isTooShort("一二三四五六七八九")).isTrue();
		assertThat(Password.isTooShort("一二三四五六七八九十")).isFalse();
		assertThat(Password.isTooShort("😀😀😀😀😀")).isTrue();
	}

	@Test
	void moreThanBcryptReadsIsTooLong() {
		assertThat(Password.isTooLong("x".repeat(72))).isFalse();
		assertThat(Password.isTooLong("x".repeat(73))).isTrue();
		assertThat(Password.isTooLong("字".repeat(25))).isTrue();
	}

	@Test
	void noTokenMatchesWhereNoneIsSet() {
		AdminToken none = new AdminToken(new AccountProperties("", ""));
		AdminToken token = new AdminToken(new AccountProperties("", "s3cret"));

		assertThat(none.matches("")).isFalse();
		assertThat(token.matches("s3cret")).isTrue();
		assertThat(token.matches("s3cre")).isFalse();
	}

	@EnableConfigurationProperties(AccountProperties.class)
	static class Application {

	}

}
