package io.veridical.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

import org.springframework.stereotype.Service;

/**
 * Makes a pool of the images in a ZIP file or a folder: of all of them or of none.
 * <p>
 * Every file is decoded before anything is kept. Then the files go to the store, and
 * last, in one transaction, the rows. Should the machine stop in between, files without
 * rows are left: they cost space, nobody sees them, and the next import of the same
 * images uses them.
 */
@Service
public class PoolImport {

	private final UploadSieve sieve;

	private final ImageStore store;

	private final PoolMaking making;

	PoolImport(UploadSieve sieve, ImageStore store, PoolMaking making) {
		this.sieve = sieve;
		this.store = store;
		this.making = making;
	}

	/**
	 * Imports a ZIP file; the images come in the order of their names, those with the
	 * same pixels once.
	 * @throws UnusableUpload if any entry cannot be used
	 * @throws PoolNameTaken if there is a pool of that name
	 */
	public ImportReport importZip(String name, Truth truth, Provenance provenance, Path zip) {
		return importZip(name, truth, provenance, zip, String.valueOf(zip.getFileName()));
	}

	ImportReport importZip(String name, Truth truth, Provenance provenance, Path zip, String nameOfZip) {
		this.making.refuseIfTaken(name);
		try (Upload upload = ZipUpload.open(nameOfZip, zip)) {
			return take(name, truth, provenance, upload);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + nameOfZip, ex);
		}
	}

	/**
	 * Imports a folder and the folders in it, in the same way.
	 * @throws UnusableUpload if any file cannot be used
	 * @throws PoolNameTaken if there is a pool of that name
	 */
	public ImportReport importFolder(String name, Truth truth, Provenance provenance, Path folder) {
		this.making.refuseIfTaken(name);
		try (Upload upload = new FolderUpload(folder)) {
			return take(name, truth, provenance, upload);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + folder, ex);
		}
	}

	private ImportReport take(String name, Truth truth, Provenance provenance, Upload upload) throws IOException {
		try (StagedImages staged = this.sieve.sift(upload)) {
			staged.moveTo(this.store);
			UUID pool = this.making.make(name, truth, provenance, staged.rows());
			return new ImportReport(pool, staged.rows().size(), staged.duplicates());
		}
	}

}
