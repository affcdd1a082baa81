package io.veridical.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A researcher as the pages about researchers show them.
 *
 * @param name what they sign in with
 * @param shownName what others read
 * @param email null if none is known
 * @param lastSeen when they signed in or came last, as far as a session still says so
 */
record Person(UUID id, String name, String shownName, @Nullable String email, boolean administrator, boolean disabled,
		Instant since, @Nullable Instant lastSeen) {
}
