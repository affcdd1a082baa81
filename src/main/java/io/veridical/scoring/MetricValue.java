package io.veridical.scoring;

/**
 * What an automated metric says of a model, as the researcher gives it.
 *
 * @param metric what it is called, such as {@code FID}, at most 60 letters; a line of the
 * form ends it at the first comma
 * @param model a condition of the campaign
 * @param value finite
 */
record MetricValue(String metric, String model, double value) {

	MetricValue {
		metric = metric.strip();
		if (metric.isEmpty() || metric.length() > 60 || metric.contains(",")
				|| metric.chars().anyMatch(Character::isISOControl)) {
			throw new UnusableMetrics(
					"The metric '%s' needs a name of 1 to 60 letters on one line, without commas.".formatted(metric));
		}
		if (!Double.isFinite(value)) {
			throw new UnusableMetrics("The %s of '%s' is %s; it must be a number.".formatted(metric, model, value));
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
			throw new UnusableMetrics("Line %d is '%s'; it must be metric, model and value, separated by commas."
				.formatted(number, line));
		}
		String value = line.substring(last + 1).strip();
		try {
			return new MetricValue(line.substring(0, first).strip(), line.substring(first + 1, last).strip(),
					Double.parseDouble(value));
		}
		catch (NumberFormatException ex) {
			throw new UnusableMetrics("Line %d has '%s' for a value; it must be a number.".formatted(number, value));
		}
	}

}
