package io.veridical.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Claim;

/**
 * A source that takes no image, however often it is asked to.
 */
final class FullDisk implements ShardSource {

	// whoever comes more often would come for ever
	private static final int MOST = 50;

	final AtomicInteger claims = new AtomicInteger();

	private final ShardSource source;

	FullDisk(ShardSource source) {
		this.source = source;
	}

	@Override
	public Optional<Claim> claim(String device) {
		return (this.claims.incrementAndGet() > MOST) ? Optional.empty() : this.source.claim(device);
	}

	@Override
	public void deliver(UUID lease, int first, Iterable<Raster> images) {
		throw new UncheckedIOException(new IOException("No space left on device"));
	}

	@Override
	public void hear(UUID lease) {
		this.source.hear(lease);
	}

	@Override
	public void finish(UUID lease) {
		this.source.finish(lease);
	}

	@Override
	public void fail(UUID lease, String reason) {
		this.source.fail(lease, reason);
	}

	@Override
	public void giveBack(UUID lease) {
		this.source.giveBack(lease);
	}

	@Override
	public Path generator(String sha256) {
		return this.source.generator(sha256);
	}

	@Override
	public int threads(int processors) {
		return this.source.threads(processors);
	}

	@Override
	public String text() {
		return this.source.text();
	}

}
