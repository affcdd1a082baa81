package io.veridical.screening;

/**
 * What a signal's value is counted in.
 */
public enum Unit {

	/** A part of trials, from 0 to 1. */
	SHARE("share"),

	/** Milliseconds. */
	MILLISECONDS("ms"),

	/** A whole number. */
	COUNT("count"),

	/** Standard deviations of the evidence in signal detection. */
	D_PRIME("d'"),

	/** A probability, from 0 to 1. */
	PROBABILITY("p"),

	/** A number without a unit. */
	NONE("");

	private final String symbol;

	Unit(String symbol) {
		this.symbol = symbol;
	}

	public String symbol() {
		return this.symbol;
	}

	boolean holds(double value) {
		return switch (this) {
			case SHARE, PROBABILITY -> value >= 0 && value <= 1;
			case COUNT -> value >= 0;
			case MILLISECONDS, D_PRIME, NONE -> true;
		};
	}

}
