package io.veridical.e2e;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A clock of the server that a test may set forward, so that raters who do not look at
 * images need not wait until they are shown.
 */
final class LeapingClock extends Clock {

	private final Clock real;

	private Duration ahead = Duration.ZERO;

	private LeapingClock(Clock real) {
		this.real = real;
	}

	synchronized void leap(Duration time) {
		this.ahead = this.ahead.plus(time);
	}

	@Override
	public synchronized Instant instant() {
		return this.real.instant().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("the application reads instants only");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Configuration {

		@Bean
		@Primary
		LeapingClock leapingClock() {
			return new LeapingClock(Clock.systemUTC());
		}

	}

}
