package io.veridical.rater;

/**
 * An address carries an id that cannot be one, most often a placeholder that nobody
 * filled in.
 */
public class UnusableRaterId extends RuntimeException {

	UnusableRaterId(String source, String externalId) {
		super("A %s id has 1 to 128 letters, digits and . _ ~ -, so \"%s\" cannot be one; check the address of the study"
			.formatted(source, (externalId.length() <= 200) ? externalId : externalId.substring(0, 200) + "…"));
	}

}
