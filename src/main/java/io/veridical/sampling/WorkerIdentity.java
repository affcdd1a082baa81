package io.veridical.sampling;

/**
 * Who works: the database keeps beside each shard who made it on what.
 *
 * @param name tells this worker from every other, such as a host's name and a number
 * @param kind {@code built-in}, {@code veridical} for the same program elsewhere, or
 * {@code script}
 * @param device what the images are computed on, such as {@code CPU, ONNX Runtime 1.28.0}
 */
public record WorkerIdentity(String name, String kind, String device) {

	private static final int LONGEST = 200;

	public WorkerIdentity {
		name = checked("worker", name);
		kind = checked("kind", kind);
		device = checked("device", device);
	}

	private static String checked(String field, String value) {
		String text = value.strip();
		if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
			throw new UnusableIdentity(field, LONGEST);
		}
		return text;
	}

}
