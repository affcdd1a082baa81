package io.veridical.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.veridical.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class SignInAttemptsTests {

	private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());

	@Test
	void fiveFailuresAreFreeAndTheSixthHasToWait() {
		failFiveTimes();

		assertThat(at(Duration.ZERO).allow("admin", "192.0.2.1")).isFalse();
		assertThat(at(SignInAttempts.PAUSE).allow("admin", "192.0.2.1")).isTrue();
		assertThat(at(SignInAttempts.PAUSE).allow("admin", "192.0.2.1")).isFalse();
	}

	@Test
	void otherAddressesAndNamesAreNotHeldUp() {
		failFiveTimes();

		assertThat(at(Duration.ZERO).allow("admin", "192.0.2.2")).isTrue();
		assertThat(at(Duration.ZERO).allow("somebody", "192.0.2.1")).isTrue();
	}

	@Test
	void successForgetsTheFailures() {
		failFiveTimes();
		at(Duration.ZERO).forget("admin", "192.0.2.1");

		assertThat(at(Duration.ZERO).allow("admin", "192.0.2.1")).isTrue();
	}

	@Test
	void failuresAreForgottenAfterADay() {
		failFiveTimes();
		Duration later = Duration.ofDays(1).plusSeconds(1);

		assertThat(at(later).allow("admin", "192.0.2.1")).isTrue();
		assertThat(at(later).allow("admin", "192.0.2.1")).isTrue();
	}

	@Test
	void manyAttemptsAtOnceAreCountedOneByOne() {
		long allowed = IntStream.range(0, 40)
			.parallel()
			.filter((i) -> at(Duration.ZERO).allow("admin", "192.0.2.1"))
			.count();

		assertThat(allowed).isEqualTo(SignInAttempts.FREE);
	}

	@Test
	void longNamesAreCountedByTheirBeginning() {
		assertThat(at(Duration.ZERO).allow("x".repeat(100_000), "192.0.2.1")).isTrue();
	}

	private void failFiveTimes() {
		assertThat(
				IntStream.range(0, SignInAttempts.FREE).allMatch((i) -> at(Duration.ZERO).allow("admin", "192.0.2.1")))
			.isTrue();
	}

	private SignInAttempts at(Duration later) {
		return new SignInAttempts(this.jdbc, Clock.fixed(START.plus(later), ZoneOffset.UTC));
	}

}
