package io.veridical.sampling.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.Raster;
import io.veridical.imaging.SafeDecoder;
import io.veridical.imaging.UnreadableImage;
import io.veridical.sampling.WrongDelivery;
import io.veridical.sampling.latent.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The images in the body of a delivery, read from the connection one after the other. The
 * body's digest is checked behind the last one, so whoever has got all of them has got
 * what was sent.
 * <p>
 * A file may be as large as the generator's images can be and no larger, unpacked; so a
 * small archive cannot ask for much memory.
 */
class DeliveredZip implements Iterable<Raster>, Iterator<Raster> {

	private static final int OVERHEAD = 65_536;

	private final LimitedStream body;

	private final DigestInputStream digested;

	private final ZipInputStream zip;

	private final byte[] sha256;

	private final Manifest manifest;

	private final DecodeLimits limits;

	private final SafeDecoder decoder = new SafeDecoder();

	private int next;

	private @Nullable ZipEntry entry;

	private boolean over;

	/**
	 * Reads a body.
	 * @param first index of the first image
	 * @param sha256 of the whole body
	 * @param manifest says how large an image is
	 * @param most bytes that the body may have
	 */
	DeliveredZip(InputStream body, int first, byte[] sha256, Manifest manifest, long most) {
		this.body = new LimitedStream(body, most);
		this.digested = new DigestInputStream(this.body, ContentDigest.digest());
		this.zip = new ZipInputStream(this.digested);
		this.sha256 = sha256;
		this.manifest = manifest;
		this.next = first;
		long pixels = (long) manifest.width() * manifest.height();
		this.limits = new DecodeLimits(Math.max(manifest.width(), manifest.height()), pixels, 4 * pixels + OVERHEAD);
	}

	@Override
	public Iterator<Raster> iterator() {
		return this;
	}

	@Override
	public boolean hasNext() {
		if (this.entry == null && !this.over) {
			try {
				this.entry = this.zip.getNextEntry();
				this.over = this.entry == null;
			}
			catch (IOException | IllegalArgumentException ex) {
				throw broken(ex);
			}
			if (this.over) {
				checkDigest();
			}
		}
		return !this.over;
	}

	@Override
	public Raster next() {
		if (!hasNext() || this.entry == null) {
			throw new NoSuchElementException();
		}
		String name = this.entry.getName();
		this.entry = null;
		try {
			String wanted = "%06d.png".formatted(this.next);
			if (!name.equals(wanted)) {
				throw new WrongDelivery("name", printable(name), wanted);
			}
			Raster image = decode(this.zip.readNBytes(Math.toIntExact(this.limits.bytes() + 1)));
			this.next++;
			return image;
		}
		catch (IOException ex) {
			throw broken(ex);
		}
		catch (WrongDelivery ex) {
			checkDigest();
			throw ex;
		}
	}

	private Raster decode(byte[] file) {
		if (file.length > this.limits.bytes()) {
			throw new WrongDelivery("bytes", this.next, this.limits.bytes());
		}
		PngHeader header = PngHeader.of(file);
		if (header == null || !header.isPlain()) {
			throw new WrongDelivery("kind", this.next);
		}
		if (header.width() != this.manifest.width() || header.height() != this.manifest.height()) {
			throw new WrongDelivery("size", this.next, header.width(), header.height(), this.manifest.width(),
					this.manifest.height());
		}
		try {
			return this.decoder.decode(file, this.limits);
		}
		catch (UnreadableImage ex) {
			throw new WrongDelivery("damaged", this.next);
		}
	}

	private static String printable(String name) {
		String line = name.replaceAll("\\p{Cntrl}", "?");
		return (line.length() > 100) ? line.substring(0, 100) + "…" : line;
	}

	// What is wrong with a body that was garbled on its way says nothing of the worker.
	private void checkDigest() {
		drain();
		if (!MessageDigest.isEqual(this.digested.getMessageDigest().digest(), this.sha256)) {
			throw new BrokenDelivery("The body is not what its " + ContentDigest.HEADER
					+ " says: it was cut short or changed on its way. Nothing was kept; send it again.");
		}
	}

	private RuntimeException broken(Exception cause) {
		if (cause instanceof LimitedStream.TooLong) {
			return new DeliveryTooLarge(this.body.most());
		}
		checkDigest();
		return new BrokenDelivery("The body is not a whole ZIP file (%s). Nothing was kept; pack it again."
			.formatted(cause.getMessage()));
	}

	/**
	 * Reads on to the end of the body, so that its sender gets to read the answer.
	 */
	void drain() {
		try {
			this.digested.transferTo(OutputStream.nullOutputStream());
		}
		catch (LimitedStream.TooLong ex) {
			throw new DeliveryTooLarge(this.body.most());
		}
		catch (IOException ex) {
			throw new BrokenDelivery("The worker went away in the middle of a delivery; nothing was kept.");
		}
	}

}
