package io.veridical.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Looks for a server that an earlier, or another, application left running on the folder.
 *
 * @param folder the folder
 * @param deadline until when a server that does not answer yet is waited for
 */
record ServerSearch(DataFolder folder, Deadline deadline) {

	private static final String WRONG_PASSWORD = "28P01";

	Optional<ServerAddress> find(Path data) throws IOException, InterruptedException {
		Optional<PostmasterFile> file = living(data);
		while (file.isPresent()) {
			ServerAddress address = new ServerAddress(file.get().port(), this.folder.password());
			if (answers(address)) {
				return Optional.of(address);
			}
			if (!this.deadline.pause()) {
				throw new DatabaseStartFailure.ServerFailed(
						"The database server (process %d) runs but does not answer".formatted(file.get().process()), "",
						this.folder.log().path());
			}
			file = living(data);
		}
		return Optional.empty();
	}

	private Optional<PostmasterFile> living(Path data) throws IOException {
		Optional<PostmasterFile> file = PostmasterFile.in(data).filter(PostmasterFile::isAlive);
		if (file.isPresent() && !file.get().serves(data)) {
			throw new DatabaseStartFailure.FolderInUse(this.folder.path(),
					"or is a copy of %s, whose database runs (process %d)".formatted(file.get().data(),
							file.get().process()));
		}
		return file;
	}

	boolean answers(ServerAddress address) {
		try {
			address.version();
			return true;
		}
		catch (SQLException ex) {
			if (WRONG_PASSWORD.equals(ex.getSQLState())) {
				throw new DatabaseStartFailure.PasswordLost(this.folder.passwordFile(), "is not the database's");
			}
			return false;
		}
	}

}
