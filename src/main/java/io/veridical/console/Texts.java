package io.veridical.console;

import java.math.BigDecimal;
import java.math.MathContext;

import org.jspecify.annotations.Nullable;

/**
 * What a field holds that nobody filled in.
 */
final class Texts {

	private Texts() {
	}

	static String orElse(@Nullable String value, String instead) {
		return (value != null) ? value : instead;
	}

	/** A probability to two figures, without an exponent: {@code 0.00027}. */
	static String chance(double probability) {
		return new BigDecimal(probability).round(new MathContext(2)).toPlainString();
	}

	static String orElse(@Nullable String value, int instead) {
		return (value != null) ? value : Integer.toString(instead);
	}

}
