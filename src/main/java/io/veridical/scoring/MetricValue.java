package io.veridical.scoring;

import io.veridical.scoring.UnusableMetrics.Reason;

/**
 * What an automated metric says of a model, as the researcher gives it.
 *
 * @param metric what it is called, such as {@code FID}, at most 60 letters; a line of the
 * form ends it at the first comma
 * @param model a condition of the campaign
 * @param value finite, and one that the metric can have
 */
record MetricValue(String metric, String model, double value) {

	/** What the form calls its lines. */
	private static final String FORM = "metrics";

	MetricValue {
		metric = metric.strip();
		if (metric.isEmpty() || metric.length() > 60 || metric.contains(",")
				|| metric.chars().anyMatch(Character::isISOControl)) {
			throw new UnusableMetrics(metric, metric, Reason.NAME, metric);
		}
		if (!Double.isFinite(value)) {
			throw new UnusableMetrics(metric + "." + model, String.valueOf(value), Reason.NUMBER, metric, model,
					String.valueOf(value));
		}
		MetricRange range = MetricRange.of(metric);
		if (!range.includes(value)) {
			throw new UnusableMetrics(metric + "." + model, value, range.isBounded() ? Reason.SHARE : Reason.BELOW,
					metric, model, String.valueOf(value), String.valueOf(range.least()));
		}
	}

	/**
	 * @param line of a form: {@code FID,StyleGAN,131.7}; commas within the model's name
	 * do no harm
	 * @param number of the line, from 1
	 */
	static MetricValue parse(String line, int number) {
		int first = line.indexOf(',');
		int last = line.lastIndexOf(',');
		if (first == last) {
			throw new UnusableMetrics(FORM, line, Reason.LINE, String.valueOf(number), line);
		}
		String value = line.substring(last + 1).strip();
		try {
			return new MetricValue(line.substring(0, first).strip(), line.substring(first + 1, last).strip(),
					Double.parseDouble(value));
		}
		catch (NumberFormatException ex) {
			throw new UnusableMetrics(FORM, value, Reason.LINE_NUMBER, String.valueOf(number), value);
		}
	}

}
