package io.veridical.console;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Bilingual;
import io.veridical.campaign.Pay;
import io.veridical.console.TextsWish.BilingualWish;

/**
 * What raters shall be promised, as somebody asks for it; nothing if all is empty. <pre>
 * { "amount": "2.50", "currency": "USD", "minutes": 12, "feePercent": 33.3, "bonus": { "en": "…" } }
 * </pre>
 *
 * @param amount for each rater
 * @param currency its three letters; {@code USD} if left out
 * @param minutes that the session is said to take, 1 to 600
 * @param feePercent that the platform takes on top; 0 if left out
 * @param bonus by which rule raters get more
 */
record PayWish(String amount, String currency, String minutes, String feePercent, BilingualWish bonus) {

	private static final String USUAL_CURRENCY = "USD";

	static final PayWish NONE = new PayWish("", USUAL_CURRENCY, "", "", BilingualWish.NONE);

	PayWish {
		amount = Texts.orElse(amount, "");
		currency = Texts.orElse(currency, USUAL_CURRENCY);
		minutes = Texts.orElse(minutes, "");
		feePercent = Texts.orElse(feePercent, "");
		bonus = BilingualWish.orNone(bonus);
	}

	static PayWish of(@Nullable Pay pay) {
		return (pay != null) ? new PayWish(pay.amount().toPlainString(), pay.currency(),
				Integer.toString(pay.minutes()), pay.feePercent().toPlainString(), BilingualWish.of(pay.bonus()))
				: NONE;
	}

	private boolean isEmpty() {
		return Stream.of(this.amount, this.minutes, this.feePercent, this.bonus.en(), this.bonus.zh())
			.allMatch(String::isBlank);
	}

	/** The pay that was asked for; null if none was, or something speaks against it. */
	@Nullable Pay read(Complaints complaints) {
		if (isEmpty()) {
			return null;
		}
		Complaints own = new Complaints();
		String money = this.currency.strip().toUpperCase(Locale.ROOT);
		own.check("pay.currency", money, (value) -> new Pay(BigDecimal.ONE, value, 1, BigDecimal.ZERO, null));
		String known = own.isEmpty() ? money : USUAL_CURRENCY;
		BigDecimal sum = decimal("pay.amount", this.amount, own,
				(value) -> new Pay(value, known, 1, BigDecimal.ZERO, null));
		int time = own.number("pay.minutes", this.minutes,
				(value) -> new Pay(BigDecimal.ONE, USUAL_CURRENCY, value, BigDecimal.ZERO, null));
		BigDecimal fee = decimal("pay.feePercent", this.feePercent.isBlank() ? "0" : this.feePercent, own,
				(value) -> new Pay(BigDecimal.ONE, USUAL_CURRENCY, 1, value, null));
		Bilingual more = this.bonus.read("pay.bonus", own);
		complaints.addAll(own);
		return own.isEmpty() ? new Pay(sum, money, time, fee, more) : null;
	}

	private static BigDecimal decimal(String field, String value, Complaints complaints,
			Function<BigDecimal, ?> domain) {
		BigDecimal number = read(value);
		if (number == null) {
			complaints.add(field, value, "console.error.decimal", value);
			return BigDecimal.ZERO;
		}
		complaints.check(field, value, (text) -> domain.apply(number));
		return number;
	}

	// 1e999999999 is a number too, and not one to be written out
	private static @Nullable BigDecimal read(String value) {
		return value.strip().matches("[+-]?[0-9]{1,9}([.][0-9]{1,9})?") ? new BigDecimal(value.strip()) : null;
	}

}
