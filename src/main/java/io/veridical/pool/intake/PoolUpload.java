package io.veridical.pool.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

import io.veridical.pool.PoolNameTaken;
import io.veridical.pool.StorageFull;

import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

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
		ImportOrder order = order(form);
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
		ImportOrder order = order(form);
		this.background.start(order);
		return order.id();
	}

	private ImportOrder order(PoolForm form) {
		UUID id = UUID.randomUUID();
		String folder = form.givenFolder();
		if (!folder.isEmpty()) {
			return new ImportOrder(id, form.givenName(), form.givenTruth(), form.provenance(), folder,
					this.folders.find(folder), ImportOrder.Kind.FOLDER);
		}
		MultipartFile file = form.givenFile();
		return new ImportOrder(id, form.givenName(), form.givenTruth(), form.provenance(),
				Objects.requireNonNullElse(file.getOriginalFilename(), "upload"), keep(id, file),
				ImportOrder.Kind.ARCHIVE);
	}

	private Path keep(UUID id, MultipartFile file) {
		Path incoming = this.sieve.incoming();
		Path place = incoming.resolve("upload-" + id);
		try {
			Files.createDirectories(incoming);
			file.transferTo(place.toFile());
			return place;
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
