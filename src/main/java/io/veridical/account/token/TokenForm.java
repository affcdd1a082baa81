package io.veridical.account.token;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * What a researcher says of a token they want.
 *
 * @param name what it is for
 * @param scopes what it may be used for; reading always is
 * @param days how long it is valid
 */
record TokenForm(String name, Set<Scope> scopes, @Nullable Integer days) {

	static final int MOST_DAYS = 366;

	private static final int LONGEST = 100;

	static final TokenForm PROPOSAL = new TokenForm("", EnumSet.of(Scope.READ, Scope.EXPORT, Scope.WRITE), 90);

	TokenForm {
		name = Objects.requireNonNullElse(name, "").strip();
		EnumSet<Scope> wanted = EnumSet.of(Scope.READ);
		wanted.addAll(Objects.requireNonNullElse(scopes, Set.of()));
		scopes = wanted;
	}

	void check(BindingResult errors) {
		if (this.name.isEmpty() || this.name.length() > LONGEST
				|| this.name.chars().anyMatch(Character::isISOControl)) {
			errors.rejectValue("name", "account.token.name.unusable", new Object[] { LONGEST }, null);
		}
		if (!errors.hasFieldErrors("days") && (this.days == null || this.days < 1 || this.days > MOST_DAYS)) {
			errors.rejectValue("days", "account.token.days.unusable", new Object[] { MOST_DAYS }, null);
		}
	}

	Duration validFor() {
		return Duration.ofDays(Objects.requireNonNull(this.days));
	}

	/** All there are, in the order in which they are offered. */
	public List<Scope> offered() {
		return List.of(Scope.values());
	}

}
