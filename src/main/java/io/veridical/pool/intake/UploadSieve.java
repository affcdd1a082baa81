package io.veridical.pool.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.veridical.imaging.SafeDecoder;
import io.veridical.imaging.UnreadableImage;
import io.veridical.pool.NamedRaster;
import io.veridical.pool.upload.BadEntry;
import io.veridical.pool.upload.Strays;
import io.veridical.pool.upload.UnusableUpload;
import io.veridical.pool.upload.Upload;
import io.veridical.pool.upload.UploadFault;
import org.jspecify.annotations.Nullable;

/**
 * Reads every file of an upload before anything is kept, and lets it pass as a whole or
 * not at all.
 */
class UploadSieve {

	private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\]|[A-Za-z]:[/\\\\]");

	private final PoolLimits limits;

	private final Path incoming;

	private final SafeDecoder decoder = new SafeDecoder();

	/**
	 * Makes a sieve.
	 * @param incoming a folder for what is on its way
	 */
	UploadSieve(PoolLimits limits, Path incoming) {
		this.limits = limits;
		this.incoming = incoming;
	}

	/**
	 * Decodes all files.
	 * @return images to be moved to their place; the caller closes them
	 * @throws UnusableUpload if any file cannot be used
	 */
	StagedImages sift(Upload upload, ImportProgress progress) throws IOException {
		List<Upload.Entry> all = upload.entries();
		List<Upload.Entry> entries = all.stream().filter((entry) -> !Strays.include(entry.name())).toList();
		if (entries.isEmpty()) {
			throw UnusableUpload.because(upload.name(), UploadFault.NO_IMAGES);
		}
		if (entries.size() > this.limits.images()) {
			throw UnusableUpload.because(upload.name(), UploadFault.TOO_MANY_FILES, entries.size(),
					this.limits.images());
		}
		StagedImages staged = new StagedImages(this.incoming);
		try {
			all.stream().map(Upload.Entry::name).filter(Strays::include).forEach(staged::leaveOut);
			stage(upload, entries, staged, progress);
			return staged;
		}
		catch (RuntimeException | Error ex) {
			staged.close();
			throw ex;
		}
	}

	/** The folder for what is on its way. */
	Path incoming() {
		return this.incoming;
	}

	private void stage(Upload upload, List<Upload.Entry> entries, StagedImages staged, ImportProgress progress) {
		List<BadEntry> bad = new ArrayList<>();
		Set<String> names = new HashSet<>();
		long bytes = 0;
		int done = 0;
		for (Upload.Entry entry : entries) {
			progress.read(done++, entries.size());
			UploadFault fault = names.add(entry.name()) ? fault(entry) : UploadFault.NAME_TWICE;
			if (fault != null) {
				bad.add(BadEntry.of(entry.name(), fault));
				continue;
			}
			try {
				byte[] file = read(entry);
				bytes += file.length;
				refuseIfTooMuch(upload, bytes);
				staged.add(new NamedRaster(entry.name(), this.decoder.decode(file, this.limits.decoding()),
						SafeDecoder.container(file)));
			}
			catch (UnreadableImage ex) {
				bad.add(BadEntry.of(entry.name(), ex));
			}
			catch (IOException ex) {
				bad.add(BadEntry.of(entry.name(), UploadFault.CANNOT_BE_UNPACKED));
			}
		}
		progress.read(done, entries.size());
		if (!bad.isEmpty()) {
			int named = Math.min(UnusableUpload.NAMED, bad.size());
			throw new UnusableUpload(bad.subList(0, named), bad.size() - named);
		}
	}

	private static @Nullable UploadFault fault(Upload.Entry entry) {
		if (leadsOutside(entry.name())) {
			return UploadFault.NAME_LEADS_OUTSIDE;
		}
		return (entry.fault() == null && Strays.isArchive(entry.name())) ? UploadFault.NESTED_ARCHIVE : entry.fault();
	}

	static boolean leadsOutside(String name) {
		return ABSOLUTE.matcher(name).lookingAt() || Arrays.asList(name.split("[/\\\\]")).contains("..");
	}

	// one byte over the limit is enough for the decoder to say so
	private byte[] read(Upload.Entry entry) throws IOException {
		try (InputStream in = entry.open()) {
			return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, this.limits.file().toBytes() + 1));
		}
	}

	private void refuseIfTooMuch(Upload upload, long bytes) {
		if (bytes > this.limits.unpacked().toBytes()) {
			throw UnusableUpload.because(upload.name(), UploadFault.TOO_MANY_BYTES_IN_ALL,
					this.limits.unpacked().toMegabytes());
		}
	}

}
