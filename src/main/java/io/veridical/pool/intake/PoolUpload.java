package io.veridical.pool.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.veridical.pool.PoolNameTaken;
import io.veridical.pool.StorageFull;

import org.springframework.stereotype.Service;

/**
 * Takes archives that come over the web, and folders that are named there.
 */
@Service
class PoolUpload {

	private final PoolImport imports;

	private final BackgroundImports background;

	private final PoolMaking making;

	private final UploadSieve sieve;

	private final ServerFolders folders;

	PoolUpload(PoolImport imports, BackgroundImports background, PoolMaking making, UploadSieve sieve,
			ServerFolders folders) {
		this.imports = imports;
		this.background = background;
		this.making = making;
		this.sieve = sieve;
		this.folders = folders;
	}

	/**
	 * Makes a pool while the caller waits.
	 * @param form without errors
	 */
	ImportReport take(PoolForm form) {
		return take(order(form));
	}

	/** The same of an archive that the form does not hold. */
	ImportReport take(PoolForm form, ArchiveFile archive) {
		this.making.refuseIfTaken(form.givenName());
		return take(order(form, archive));
	}

	private ImportReport take(ImportOrder order) {
		try {
			return (order.kind() == ImportOrder.Kind.FOLDER)
					? this.imports.importFolder(order.name(), order.truth(), order.provenance(), order.place())
					: this.imports.importZip(order.name(), order.truth(), order.provenance(), order.place(),
							order.source());
		}
		finally {
			if (order.kind() == ImportOrder.Kind.ARCHIVE) {
				delete(order.place());
			}
		}
	}

	/**
	 * Begins to make a pool.
	 * @param form without errors
	 * @return the import
	 * @throws PoolNameTaken if there is a pool of that name already
	 */
	UUID begin(PoolForm form) {
		this.making.refuseIfTaken(form.givenName());
		return begin(order(form));
	}

	/** The same with an archive that the form does not hold. */
	UUID begin(PoolForm form, ArchiveFile archive) {
		this.making.refuseIfTaken(form.givenName());
		return begin(order(form, archive));
	}

	private UUID begin(ImportOrder order) {
		this.background.start(order);
		return order.id();
	}

	private ImportOrder order(PoolForm form) {
		String folder = form.givenFolder();
		if (!folder.isEmpty()) {
			return new ImportOrder(UUID.randomUUID(), form.givenName(), form.givenTruth(), form.provenance(), folder,
					this.folders.find(folder), ImportOrder.Kind.FOLDER);
		}
		return order(form, new FormArchive(form.givenFile()));
	}

	private ImportOrder order(PoolForm form, ArchiveFile archive) {
		UUID id = UUID.randomUUID();
		return new ImportOrder(id, form.givenName(), form.givenTruth(), form.provenance(), archive.name(),
				keep(id, archive), ImportOrder.Kind.ARCHIVE);
	}

	private Path keep(UUID id, ArchiveFile archive) {
		Path incoming = this.sieve.incoming();
		Path place = incoming.resolve("upload-" + id);
		try {
			Files.createDirectories(incoming);
			archive.moveTo(place);
			return place;
		}
		catch (RuntimeException ex) {
			delete(place);
			throw ex;
		}
		catch (IOException ex) {
			delete(place);
			throw StorageFull.or("Cannot keep the upload; is there space?", ex);
		}
	}

	private static void delete(Path place) {
		try {
			Files.deleteIfExists(place);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot delete " + place, ex);
		}
	}

}
