package io.veridical.demo;

import java.sql.Connection;
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

	private static final String TIME_IS_UP = "55P03";

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
			connection.setAutoCommit(false);
			while (!isTaken(connection, statement)) {
				// a statement does not hear of an interruption, the next one need not
				// begin
				if (Thread.interrupted()) {
					throw new InterruptedException("Stopped while another process installs the demonstration");
				}
			}
			connection.setAutoCommit(true);
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

	private static boolean isTaken(Connection connection, Statement statement) throws SQLException {
		try {
			statement.execute("set local lock_timeout = '1s'");
			statement.execute("select pg_advisory_lock(" + KEY + ")");
			connection.commit();
			return true;
		}
		catch (SQLException ex) {
			connection.rollback();
			if (!TIME_IS_UP.equals(ex.getSQLState())) {
				throw ex;
			}
			return false;
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
