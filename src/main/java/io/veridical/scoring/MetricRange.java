package io.veridical.scoring;

import java.util.regex.Pattern;

/**
 * What values a well-known metric can have, whoever computed it. KID may be below 0: its
 * estimate has no bias.
 */
enum MetricRange {

	/** A distance: not below 0 but for what single precision makes of 0. */
	FRECHET(".*\\bFID\\b.*|Fr[eé]chet.*", -1e-3, Double.POSITIVE_INFINITY),

	/** The exponential of a divergence. */
	INCEPTION_SCORE("IS|inception score.*", 1 - 1e-3, Double.POSITIVE_INFINITY),

	/** A share of images. */
	SHARE("(improved )?(precision|recall)|coverage", -1e-6, 1 + 1e-6),

	DENSITY("density", -1e-6, Double.POSITIVE_INFINITY),

	ANY(".*", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

	private final Pattern names;

	private final double least;

	private final double most;

	MetricRange(String names, double least, double most) {
		this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		this.least = least;
		this.most = most;
	}

	/**
	 * Returns what a metric can be.
	 * @param metric its name, with or without a note in brackets: {@code FID (Inception)}
	 */
	static MetricRange of(String metric) {
		String name = metric.replaceFirst("\\s*\\([^)]*\\)$", "");
		for (MetricRange range : values()) {
			if (range.names.matcher(name).matches()) {
				return range;
			}
		}
		return ANY;
	}

	boolean includes(double value) {
		return value >= this.least && value <= this.most;
	}

	/** The smallest value, apart from rounding. */
	long least() {
		return Math.round(this.least);
	}

	/** Whether there is a largest value, which is then 1. */
	boolean isBounded() {
		return Double.isFinite(this.most);
	}

}
