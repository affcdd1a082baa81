package io.veridical.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What goes to a client; a write that fails says that the client has left, however deep
 * it is wrapped on its way up.
 */
class ClientStream extends FilterOutputStream {

	private boolean left;

	ClientStream(OutputStream out) {
		super(out);
	}

	@Override
	public void write(int each) throws IOException {
		sent(() -> this.out.write(each));
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		sent(() -> this.out.write(bytes, offset, length));
	}

	@Override
	public void flush() throws IOException {
		sent(this.out::flush);
	}

	/** Whether something could not be sent. */
	boolean left() {
		return this.left;
	}

	private void sent(Sending sending) throws IOException {
		try {
			sending.send();
		}
		catch (IOException ex) {
			this.left = true;
			throw ex;
		}
	}

	/** One write. */
	@FunctionalInterface
	private interface Sending {

		void send() throws IOException;

	}

}
