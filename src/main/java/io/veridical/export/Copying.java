package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.PSQLState;

import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Has the database write rows by {@code COPY}, within the caller's transaction and piece
 * by piece.
 */
@Component
class Copying {

	// where no index has the order: a million rows are sorted in fewer runs than by the
	// default of 4 MB, which costs a third less
	private static final String ROOM_TO_SORT = "set local work_mem = '96MB'";

	private final DataSource dataSource;

	Copying(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Hand over every piece that the statement writes: a row, or the header.
	 * @return how many rows the database says it has written
	 */
	long copy(String statement, Piece consumer) throws IOException {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try (Statement settings = connection.createStatement()) {
			settings.execute(ROOM_TO_SORT);
			return copy(connection.unwrap(PGConnection.class), statement, consumer);
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("export", statement, ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/** Write every row as it comes. */
	long copy(String statement, OutputStream out) throws IOException {
		return copy(statement, (Piece) out::write);
	}

	private static long copy(PGConnection connection, String statement, Piece consumer)
			throws SQLException, IOException {
		CopyOut copy = connection.getCopyAPI().copyOut(statement);
		try {
			for (byte[] piece = copy.readFromCopy(); piece != null; piece = copy.readFromCopy()) {
				consumer.accept(piece);
			}
			return copy.getHandledRowCount();
		}
		catch (IOException | RuntimeException ex) {
			end(connection, copy, ex);
			throw ex;
		}
	}

	// read up to the server's answer: CopyOut.cancelCopy leaves it to the rollback, which
	// would take it for its own
	private static void end(PGConnection connection, CopyOut copy, Exception cause) throws SQLException {
		connection.cancelQuery();
		try {
			while (copy.readFromCopy() != null) {
				continue;
			}
		}
		catch (SQLException ex) {
			if (!PSQLState.QUERY_CANCELED.getState().equals(ex.getSQLState())) {
				ex.addSuppressed(cause);
				throw ex;
			}
		}
	}

	/**
	 * Takes a row, or a part of one, in the statement's format.
	 */
	@FunctionalInterface
	interface Piece {

		void accept(byte[] bytes) throws IOException;

	}

}
