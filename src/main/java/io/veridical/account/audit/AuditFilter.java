package io.veridical.account.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log are wanted.
 *
 * @param who what somebody signs in with; null for everybody
 * @param kind what was changed, such as {@code campaign}; null for anything
 * @param from the first day, by UTC; null for any
 * @param to the last day, by UTC; null for any
 * @param after the id of the entry after which to go on, from new to old; null to begin
 * with the newest
 */
record AuditFilter(@Nullable String who, @Nullable String kind, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable Long after) {

	/** Days that PostgreSQL and people know. */
	private static final int LAST_YEAR = 9999;

	AuditFilter {
		who = plain(who);
		kind = plain(kind);
		from = known(from);
		to = known(to);
	}

	private static @Nullable String plain(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip().replace('\0', ' ');
	}

	private static @Nullable LocalDate known(@Nullable LocalDate day) {
		return (day != null && day.getYear() >= 1 && day.getYear() < LAST_YEAR) ? day : null;
	}

	AuditFilter after(@Nullable Long id) {
		return new AuditFilter(this.who, this.kind, this.from, this.to, id);
	}

	OffsetDateTime since() {
		return (this.from != null) ? this.from.atStartOfDay().atOffset(ZoneOffset.UTC)
				: Instant.EPOCH.atOffset(ZoneOffset.UTC);
	}

	OffsetDateTime until() {
		LocalDate last = (this.to != null) ? this.to : LocalDate.of(LAST_YEAR, 1, 1);
		return last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
	}

}
