package io.veridical.sampling.remote;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a token that he wants.
 *
 * @param name what it is called, such as the machine it is for
 * @param days how long it is valid; null for no end
 */
record TokenForm(@Nullable String name, @Nullable Integer days) {

	private static final int LONGEST_NAME = 100;

	static final int MOST_DAYS = 3650;

	static final TokenForm PROPOSAL = new TokenForm("", 90);

	/**
	 * Returns the name.
	 * @throws UnusableToken if there is none, or no short one
	 */
	String givenName() {
		String given = Objects.requireNonNullElse(this.name, "").strip();
		if (given.isEmpty() || given.length() > LONGEST_NAME || given.chars().anyMatch(Character::isISOControl)) {
			throw new UnusableToken("name", LONGEST_NAME);
		}
		return given;
	}

	/**
	 * Returns how long it is valid; null for no end.
	 * @throws UnusableToken if the number of days is out of range
	 */
	@Nullable Duration validFor() {
		if (this.days == null) {
			return null;
		}
		if (this.days < 1 || this.days > MOST_DAYS) {
			throw new UnusableToken("days", MOST_DAYS);
		}
		return Duration.ofDays(this.days);
	}

}
