package io.veridical.pool.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

import io.veridical.pool.ImageStore;
import io.veridical.pool.PoolNameTaken;
import io.veridical.pool.Provenance;
import io.veridical.pool.StorageFull;
import io.veridical.pool.Truth;
import io.veridical.pool.upload.Archives;
import io.veridical.pool.upload.FolderUpload;
import io.veridical.pool.upload.UnusableUpload;
import io.veridical.pool.upload.Upload;

import org.springframework.stereotype.Service;

/**
 * Makes a pool of the images in an archive or a folder: of all of them or of none.
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

	private final PoolLimits limits;

	PoolImport(UploadSieve sieve, ImageStore store, PoolMaking making, PoolLimits limits) {
		this.sieve = sieve;
		this.store = store;
		this.making = making;
		this.limits = limits;
	}

	/**
	 * Imports a ZIP or TAR file; the images come in the order of their names, those with
	 * the same pixels once.
	 * @throws UnusableUpload if any entry cannot be used
	 * @throws PoolNameTaken if there is a pool of that name
	 */
	public ImportReport importZip(String name, Truth truth, Provenance provenance, Path zip) {
		return importZip(name, truth, provenance, zip, String.valueOf(zip.getFileName()));
	}

	ImportReport importZip(String name, Truth truth, Provenance provenance, Path zip, String nameOfZip) {
		return importArchive(name, truth, provenance, zip, nameOfZip, ImportProgress.NONE);
	}

	ImportReport importArchive(String name, Truth truth, Provenance provenance, Path file, String nameOfFile,
			ImportProgress progress) {
		this.making.refuseIfTaken(name);
		try (Upload upload = Archives.open(nameOfFile, file, this.sieve.incoming(), this.limits.archive())) {
			return take(name, truth, provenance, upload, progress);
		}
		catch (IOException ex) {
			throw StorageFull.or("Cannot read " + nameOfFile, ex);
		}
	}

	/**
	 * Imports a folder and the folders in it, in the same way.
	 * @throws UnusableUpload if any file cannot be used
	 * @throws PoolNameTaken if there is a pool of that name
	 */
	public ImportReport importFolder(String name, Truth truth, Provenance provenance, Path folder) {
		return importFolder(name, truth, provenance, folder, ImportProgress.NONE);
	}

	ImportReport importFolder(String name, Truth truth, Provenance provenance, Path folder, ImportProgress progress) {
		this.making.refuseIfTaken(name);
		try (Upload upload = new FolderUpload(folder)) {
			return take(name, truth, provenance, upload, progress);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + folder, ex);
		}
	}

	private ImportReport take(String name, Truth truth, Provenance provenance, Upload upload, ImportProgress progress)
			throws IOException {
		try (StagedImages staged = this.sieve.sift(upload, progress)) {
			staged.moveTo(this.store, progress);
			UUID pool = this.making.make(name, truth, provenance, staged.rows(),
					(id) -> progress.made(report(id, staged)));
			return report(pool, staged);
		}
	}

	private static ImportReport report(UUID pool, StagedImages staged) {
		return new ImportReport(pool, staged.rows().size(), staged.duplicates(), staged.leftOut());
	}

}
