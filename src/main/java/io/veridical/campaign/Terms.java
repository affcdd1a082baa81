package io.veridical.campaign;

import io.veridical.campaign.UnusableDesign.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * On what terms raters take part.
 *
 * @param target counted raters wanted for each condition, 1 to {@value #MOST}; null for
 * as many as come
 */
@Embeddable
public record Terms(@Column(name = "target") @Nullable Integer target) {

	/** The most raters that a condition can be given. */
	public static final int MOST = 10000;

	/** For as many as come. */
	public static final Terms USUAL = new Terms(null);

	public Terms {
		if (target != null && (target < 1 || target > MOST)) {
			throw new UnusableDesign(Reason.TARGET, target);
		}
	}

	/** The same for another number of raters. */
	public Terms withTarget(@Nullable Integer other) {
		return new Terms(other);
	}

}
