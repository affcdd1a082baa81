package io.veridical.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports a ZIP file that came over the web.
 */
@Service
class PoolUpload {

	private final PoolImport imports;

	PoolUpload(PoolImport imports) {
		this.imports = imports;
	}

	/**
	 * Makes a pool.
	 * @param form without errors
	 */
	ImportReport take(PoolForm form) {
		MultipartFile file = form.givenFile();
		try {
			Path zip = Files.createTempFile("veridical-upload-", ".zip");
			try {
				file.transferTo(zip.toFile());
				return this.imports.importZip(form.givenName(), form.givenTruth(), form.provenance(), zip,
						Objects.requireNonNullElse(file.getOriginalFilename(), "upload.zip"));
			}
			finally {
				Files.deleteIfExists(zip);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot keep the upload; is there space in the temporary folder?", ex);
		}
	}

}
