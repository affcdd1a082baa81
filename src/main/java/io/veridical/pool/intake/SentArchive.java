package io.veridical.pool.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * An archive that is the body of a request, taken piece by piece: its size is bound by
 * the disk and a limit, not by memory.
 *
 * @param digest what the sender says it has; null if nothing was said
 * @param most how many bytes are taken
 */
record SentArchive(String name, InputStream body, @Nullable ContentDigest digest,
		DataSize most) implements ArchiveFile {

	private static final int BUFFER = 1 << 16;

	@Override
	public void moveTo(Path place) throws IOException {
		long count = 0;
		DigestInputStream in = new DigestInputStream(this.body, ContentDigest.sha256Function());
		try (OutputStream out = Files.newOutputStream(place)) {
			byte[] buffer = new byte[BUFFER];
			int read = in.read(buffer);
			while (read >= 0) {
				count += read;
				if (count > this.most.toBytes()) {
					throw new ArchiveTooLarge(this.most);
				}
				out.write(buffer, 0, read);
				read = in.read(buffer);
			}
		}
		if (this.digest != null) {
			this.digest.check(in.getMessageDigest().digest(), count);
		}
	}

}
