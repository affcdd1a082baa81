package io.veridical.sampling.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that may not be longer than a limit.
 */
class LimitedStream extends FilterInputStream {

	private final long most;

	private long read;

	LimitedStream(InputStream in, long most) {
		super(in);
		this.most = most;
	}

	long most() {
		return this.most;
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		count((value < 0) ? 0 : 1);
		return value;
	}

	@Override
	public int read(byte[] bytes, int start, int length) throws IOException {
		int count = super.read(bytes, start, length);
		count(Math.max(0, count));
		return count;
	}

	private void count(int bytes) throws TooLong {
		this.read += bytes;
		if (this.read > this.most) {
			throw new TooLong();
		}
	}

	/**
	 * The stream is longer than its limit.
	 */
	static final class TooLong extends IOException {

	}

}
