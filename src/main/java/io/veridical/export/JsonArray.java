package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes an array of lines that hold a JSON value each.
 */
class JsonArray {

	private final OutputStream out;

	private boolean begun;

	JsonArray(OutputStream out) {
		this.out = out;
	}

	/**
	 * Add a value.
	 * @param line the value and a line feed
	 */
	void add(byte[] line) throws IOException {
		this.out.write(this.begun ? ',' : '[');
		this.begun = true;
		this.out.write(line, 0, line.length - 1);
	}

	void end() throws IOException {
		if (!this.begun) {
			this.out.write('[');
		}
		this.out.write(']');
	}

}
