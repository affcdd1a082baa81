package io.veridical.export;

/**
 * A value that is JSON already.
 */
record Json(String text) {

	@Override
	public String toString() {
		return this.text;
	}

}
