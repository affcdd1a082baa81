package io.veridical.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.stereotype.Component;

/**
 * Lets one process at a time, of all that share the database, install the demonstration.
 * The database gives the lock back when its holder dies.
 */
@Component
class DemoLock {

	private static final long KEY = 0x76657264656d6fL; // "verdemo"

	private static final long PATIENCE_MILLIS = 1000;

	private final DataSource database;

	DemoLock(DataSource database) {
		this.database = database;
	}

	/**
	 * Runs a task as soon as nobody else does.
	 */
	void hold(Task task) throws InterruptedException {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			while (!isTaken(statement)) {
				Thread.sleep(PATIENCE_MILLIS);
			}
			try {
				task.run();
			}
			finally {
				statement.execute("select pg_advisory_unlock(" + KEY + ")");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database is away", ex);
		}
	}

	private static boolean isTaken(Statement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
			return result.next() && result.getBoolean(1);
		}
	}

	/**
	 * What is done under the lock.
	 */
	@FunctionalInterface
	interface Task {

		void run() throws InterruptedException;

	}

}
