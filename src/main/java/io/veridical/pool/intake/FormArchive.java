package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import org.springframework.web.multipart.MultipartFile;

/**
 * An archive that is a field of a form.
 */
record FormArchive(MultipartFile file) implements ArchiveFile {

	@Override
	public String name() {
		return Objects.requireNonNullElse(this.file.getOriginalFilename(), "upload");
	}

	@Override
	public void moveTo(Path place) throws IOException {
		this.file.transferTo(place.toFile());
	}

}
