package io.veridical.campaign;

import java.math.BigDecimal;

import io.veridical.campaign.UnusableDesign.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * On what terms raters take part: how many are wanted, what they are told and what they
 * are paid.
 *
 * @param target counted raters wanted for each condition, 1 to {@value #MOST}; null for
 * as many as come
 * @param texts what the campaign says in its own words; null for the standard texts
 * @param pay what raters are promised; null for nothing
 */
@Embeddable
public record Terms(@Column(name = "target") @Nullable Integer target,
		@JdbcTypeCode(SqlTypes.JSON) @Nullable OwnTexts texts, @JdbcTypeCode(SqlTypes.JSON) @Nullable Pay pay) {

	/** The most raters that a condition can be given. */
	public static final int MOST = 10000;

	/** For as many as come, in the standard words, promising nothing. */
	public static final Terms USUAL = new Terms(null, null, null);

	public Terms {
		if (target != null && (target < 1 || target > MOST)) {
			throw new UnusableDesign(Reason.TARGET, target);
		}
		texts = (texts == null || texts.isSilent()) ? null : texts;
	}

	/** The usual for so many raters. */
	public Terms(@Nullable Integer target) {
		this(target, null, null);
	}

	/** The same for another number of raters. */
	public Terms withTarget(@Nullable Integer other) {
		return new Terms(other, this.texts, this.pay);
	}

	/** Its own texts; silent if it has none. */
	public OwnTexts ownTexts() {
		return (this.texts != null) ? this.texts : OwnTexts.NONE;
	}

	/**
	 * What all raters cost, fees included; null unless pay and target are known.
	 * @param conditions that get their raters each
	 */
	public @Nullable BigDecimal estimate(int conditions) {
		return (this.pay != null && this.target != null) ? this.pay.cost((long) this.target * conditions) : null;
	}

}
