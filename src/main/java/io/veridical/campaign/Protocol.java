package io.veridical.campaign;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * The procedure raters go through, with every number that shapes it; scores of different
 * protocols are never ranked together.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "procedure")
@JsonSubTypes({ @JsonSubTypes.Type(value = HypeInfinity.class, name = HypeInfinity.PROCEDURE),
		@JsonSubTypes.Type(value = HypeTime.class, name = HypeTime.PROCEDURE) })
public sealed interface Protocol permits HypeInfinity, HypeTime {

	/** What the procedure is called in results and files. */
	String procedureName();

	/** The name under which its numbers are known, {@code custom} if none. */
	String preset();

	/** How many real images a rater judges and are counted. */
	int reals();

	/** How many fake images a rater judges and are counted. */
	int fakes();

	/** How many images a rater judges before that, half real and half fake. */
	int practice();

	/** Whether the rater is told right or wrong after each counted judgement. */
	boolean feedback();

	/**
	 * How many different real images one rater needs, practice and reserve included.
	 */
	int realsNeeded();

	/**
	 * How many different fake images one rater needs, practice and reserve included.
	 */
	int fakesNeeded();

	/**
	 * How many trials a rater judges and are counted.
	 */
	default int trials() {
		return reals() + fakes();
	}

	/**
	 * How many trials a rater judges, practice included.
	 */
	default int planned() {
		return practice() + trials();
	}

	/**
	 * The share of real images in percent, rounded, as raters are told.
	 */
	default int realsPercent() {
		return Math.round(100f * reals() / trials());
	}

}
