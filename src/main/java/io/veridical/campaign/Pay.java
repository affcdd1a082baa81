package io.veridical.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.veridical.campaign.UnusableDesign.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What raters are promised for a session, and what the platform that pays them takes.
 *
 * @param amount for each rater, more than 0, up to {@value #MOST}, in the currency's
 * smallest coins at most
 * @param currency its three letters of ISO 4217, such as {@code USD}
 * @param minutes that the session is said to take, 1 to {@value #LONGEST}
 * @param feePercent of the amount, which the platform takes on top, 0 to 100; raters are
 * not told
 * @param bonus by which rule raters get more; null for none
 */
public record Pay(BigDecimal amount, String currency, int minutes, BigDecimal feePercent,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Bilingual bonus) {

	static final int MOST = 10000;

	static final int LONGEST = 600;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

	public Pay {
		int digits = digits(currency);
		if (amount.signum() <= 0 || amount.compareTo(BigDecimal.valueOf(MOST)) > 0
				|| amount.stripTrailingZeros().scale() > digits) {
			throw new UnusableDesign(Reason.PAY_AMOUNT, amount.toPlainString());
		}
		if (minutes < 1 || minutes > LONGEST) {
			throw new UnusableDesign(Reason.PAY_MINUTES, minutes);
		}
		feePercent = (feePercent != null) ? feePercent.stripTrailingZeros() : BigDecimal.ZERO;
		if (feePercent.signum() < 0 || feePercent.compareTo(HUNDRED) > 0 || feePercent.scale() > 2) {
			throw new UnusableDesign(Reason.PAY_FEE, feePercent.toPlainString());
		}
		feePercent = feePercent.setScale(Math.max(0, feePercent.scale()), RoundingMode.UNNECESSARY);
		amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
		bonus = Bilingual.orNothing(bonus);
	}

	private static int digits(String currency) {
		try {
			int digits = Currency.getInstance(currency).getDefaultFractionDigits();
			if (digits >= 0) {
				return digits;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below, as of what is no money
		}
		throw new UnusableDesign(Reason.PAY_CURRENCY, currency);
	}

	/** What so many raters cost, the platform's fee included. */
	public BigDecimal cost(long raters) {
		return this.amount.multiply(BigDecimal.valueOf(raters))
			.multiply(HUNDRED.add(this.feePercent))
			.divide(HUNDRED, this.amount.scale(), RoundingMode.HALF_UP);
	}

	/** What a rater gets by the hour who takes as long as promised. */
	public BigDecimal hourly() {
		return this.amount.multiply(MINUTES_OF_AN_HOUR)
			.divide(BigDecimal.valueOf(this.minutes), this.amount.scale(), RoundingMode.HALF_UP);
	}

	/** A sum of this currency as it is written in a language. */
	public String written(BigDecimal sum, Locale locale) {
		NumberFormat format = NumberFormat
			.getCurrencyInstance(locale.getLanguage().equals("zh") ? Locale.CHINA : Locale.US);
		format.setCurrency(Currency.getInstance(this.currency));
		format.setMinimumFractionDigits(this.amount.scale());
		format.setMaximumFractionDigits(this.amount.scale());
		return format.format(sum);
	}

}
