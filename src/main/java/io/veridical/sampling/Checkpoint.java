package io.veridical.sampling;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A generator's place in the training of a model.
 *
 * @param model what is being trained
 * @param step how far it has come, in images seen or whatever orders its checkpoints
 */
public record Checkpoint(String model, long step) {

	private static final int LONGEST = 200;

	/** A name that ends with a number of steps and perhaps a word. */
	private static final Pattern NUMBERED = Pattern
		.compile("(.+?)[-_ .]+(?:step|iter|epoch|ckpt|checkpoint|network)?[-_ ]?\\d+(?:k|m|kimg)?(?:[-_ ][a-z]+)?");

	public Checkpoint {
		model = model.strip();
		if (model.isEmpty() || model.length() > LONGEST) {
			throw new UnusableGenerator("given", "model", model, "1 … " + LONGEST);
		}
		if (step < 0) {
			throw new UnusableGenerator("given", "step", step, "0, 1, 2, …");
		}
	}

	/**
	 * Reads it off the metadata of a file: {@code model}, else {@code name} without its
	 * number; {@code step}, else {@code images_seen}.
	 * @return null if the file does not say both
	 */
	static @Nullable Checkpoint proposed(Map<String, String> metadata) {
		String model = metadata.getOrDefault("model", withoutNumber(metadata.getOrDefault("name", ""))).strip();
		String step = metadata.getOrDefault("step", metadata.getOrDefault("images_seen", "")).strip();
		if (model.isEmpty() || model.length() > LONGEST || !step.matches("\\d{1,18}")) {
			return null;
		}
		return new Checkpoint(model, Long.parseLong(step));
	}

	static String withoutNumber(String name) {
		Matcher numbered = NUMBERED.matcher(name);
		return numbered.matches() ? numbered.group(1) : name;
	}

}
