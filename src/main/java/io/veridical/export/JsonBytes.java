package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A piece of JSON as UTF-8, which is made in memory, written and made anew.
 */
final class JsonBytes {

	// 0: as it is, 1: as six characters, others: behind a backslash
	private static final byte[] ESCAPES = escapes();

	private static final byte[] HEX = { '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e',
			'f' };

	private static final int LONGEST_WHOLE = 11;

	private byte[] bytes = new byte[1024];

	private int length;

	private static byte[] escapes() {
		byte[] escapes = new byte[256];
		Arrays.fill(escapes, 0, ' ', (byte) 1);
		for (char known : new char[] { '"', '\\' }) {
			escapes[known] = (byte) known;
		}
		escapes['\b'] = 'b';
		escapes['\f'] = 'f';
		escapes['\n'] = 'n';
		escapes['\r'] = 'r';
		escapes['\t'] = 't';
		return escapes;
	}

	/** Add what is JSON already, in characters of one byte. */
	@SuppressWarnings("deprecation")
	void ascii(String text) {
		room(text.length());
		text.getBytes(0, text.length(), this.bytes, this.length);
		this.length += text.length();
	}

	/** Add what is JSON already. */
	void bytes(byte[] from, int start, int count) {
		room(count);
		System.arraycopy(from, start, this.bytes, this.length, count);
		this.length += count;
	}

	/** Add a text, which is UTF-8, as a JSON string. */
	void text(byte[] from, int start, int count) {
		room(6 * count + 2);
		byte[] to = this.bytes;
		int at = this.length;
		to[at++] = '"';
		for (int index = start; index < start + count; index++) {
			byte one = from[index];
			byte escape = ESCAPES[one & 0xff];
			if (escape == 0) {
				to[at++] = one;
			}
			else if (escape == 1) {
				for (byte part : new byte[] { '\\', 'u', '0', '0', HEX[one >> 4], HEX[one & 0xf] }) {
					to[at++] = part;
				}
			}
			else {
				to[at++] = '\\';
				to[at++] = escape;
			}
		}
		to[at++] = '"';
		this.length = at;
	}

	/** Add a whole number. */
	void whole(int number) {
		if (number < 0) {
			ascii(Integer.toString(number));
			return;
		}
		room(LONGEST_WHOLE);
		int digits = 1;
		for (int rest = number; rest > 9; rest /= 10) {
			digits++;
		}
		int rest = number;
		for (int at = this.length + digits - 1; at >= this.length; at--) {
			this.bytes[at] = (byte) ('0' + rest % 10);
			rest /= 10;
		}
		this.length += digits;
	}

	/** Write what has been added and begin anew. */
	void writeTo(OutputStream out) throws IOException {
		out.write(this.bytes, 0, this.length);
		this.length = 0;
	}

	private void room(int count) {
		if (this.bytes.length - this.length < count) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.length + count));
		}
	}

}
