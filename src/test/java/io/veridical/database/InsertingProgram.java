package io.veridical.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the process tests start and kill: it opens a data folder and says on which port,
 * and then either stores rows for ever, naming each one that was acknowledged, or waits
 * until its input is closed.
 */
final class InsertingProgram {

	private InsertingProgram() {
	}

	public static void main(String[] args) throws SQLException, IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]), ServerFolders.DURABLE)) {
			System.out.println("ready " + postgres.address().port());
			if (args[1].equals("insert")) {
				insert(postgres.address());
			}
			while (System.in.read() >= 0) {
				continue;
			}
		}
		catch (DatabaseStartFailure ex) {
			System.out.println("refused " + ex.getMessage());
		}
	}

	private static void insert(ServerAddress address) throws SQLException {
		try (Connection connection = address.connect(ServerAddress.USER, ServerAddress.DATABASE);
				Statement statement = connection.createStatement()) {
			statement.execute("create table if not exists acknowledged (id int primary key)");
			try (PreparedStatement insert = connection.prepareStatement("insert into acknowledged values (?)")) {
				for (int id = 1;; id++) {
					insert.setInt(1, id);
					insert.executeUpdate();
					System.out.println("stored " + id);
				}
			}
		}
	}

}
