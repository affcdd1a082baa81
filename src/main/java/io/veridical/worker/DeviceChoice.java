package io.veridical.worker;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to run the networks.
 *
 * @param gpu whether a GPU may
 * @param processor whether the processor may
 * @param number which GPU, from 0
 */
record DeviceChoice(boolean gpu, boolean processor, int number) {

	private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,3}))?");

	/**
	 * Reads {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:n}.
	 */
	static DeviceChoice of(String text) {
		String word = text.strip().toLowerCase(Locale.ROOT);
		Matcher cuda = CUDA.matcher(word);
		if (cuda.matches()) {
			return new DeviceChoice(true, false, (cuda.group(1) != null) ? Integer.parseInt(cuda.group(1)) : 0);
		}
		return switch (word) {
			case "auto" -> new DeviceChoice(true, true, 0);
			case "cpu" -> new DeviceChoice(false, true, 0);
			default -> throw new IllegalArgumentException(
					"veridical.worker.device is '" + text + "'; it must be auto, cpu, cuda or cuda:NUMBER");
		};
	}

}
