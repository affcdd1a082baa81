package io.veridical.pool.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a script says of a pool that it is going to fill; the words are those of
 * {@link PoolForm}.
 */
record PoolWish(@Nullable String name, @Nullable String truth, @Nullable String source, @Nullable String licence,
		@Nullable String note) {

	PoolForm form() {
		return new PoolForm(this.name, this.truth, this.source, this.licence, this.note, null, null);
	}

}
