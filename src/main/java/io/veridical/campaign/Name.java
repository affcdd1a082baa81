package io.veridical.campaign;

/**
 * What a name must be to be kept, told apart and read.
 */
final class Name {

	static final int LONGEST = 200;

	private Name() {
	}

	/** Whether it has 1 to {@value #LONGEST} characters, all of which can be stored. */
	static boolean isUsable(String name) {
		return !name.isEmpty() && name.length() <= LONGEST && name.codePoints().allMatch(Name::isKept);
	}

	// PostgreSQL keeps no U+0000, and half a surrogate pair is no character
	private static boolean isKept(int character) {
		return character != 0 && Character.getType(character) != Character.SURROGATE;
	}

}
