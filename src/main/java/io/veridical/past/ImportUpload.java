package io.veridical.past;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.springframework.stereotype.Service;

/**
 * Takes a judgement file that came over the web.
 */
@Service
class ImportUpload {

	private final PastImport imports;

	ImportUpload(PastImport imports) {
		this.imports = imports;
	}

	/**
	 * @param form without errors
	 */
	ImportReport take(ImportForm form) {
		try (InputStream file = form.givenFile().getInputStream()) {
			return this.imports.take(form.givenTitle(), form.givenPreset(), form.givenUnverified(), file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the upload", ex);
		}
	}

}
