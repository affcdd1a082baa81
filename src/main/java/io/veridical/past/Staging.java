package io.veridical.past;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts rows into a table of this transaction alone, as fast as PostgreSQL takes them.
 */
@Component
class Staging {

	private static final int CHUNK = 1 << 16;

	private final JdbcTemplate jdbc;

	Staging(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param rows hands row after row to where they are staged
	 */
	void fill(Consumer<Consumer<StagedRow>> rows) {
		this.jdbc.execute("""
				create temporary table staged (line bigint not null, model smallint not null, rater text not null,
				  session text not null, block int not null, trial int, image text, fake boolean not null,
				  called_fake boolean not null, exposure_ms double precision, rt_ms double precision, status text,
				  image_name text, judged_at timestamptz, evidence jsonb, requested_ms double precision, frames int,
				  frame_ms double precision, verdict text, reasons text, unaccounted_ms double precision,
				  repeat boolean, kept jsonb, excluded boolean, counts boolean) on commit drop
				""");
		this.jdbc.execute((ConnectionCallback<Long>) (connection) -> copy(connection, rows));
		this.jdbc.execute("analyze staged");
	}

	private static long copy(Connection connection, Consumer<Consumer<StagedRow>> rows) throws SQLException {
		CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staged from stdin");
		try {
			Chunks chunks = new Chunks(copy);
			rows.accept(chunks);
			chunks.flush();
			return copy.endCopy();
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	/** Sends rows in pieces of some size. */
	private static final class Chunks implements Consumer<StagedRow> {

		private final CopyIn copy;

		private final StringBuilder waiting = new StringBuilder(CHUNK + CHUNK / 4);

		private Chunks(CopyIn copy) {
			this.copy = copy;
		}

		@Override
		public void accept(StagedRow row) {
			row.copyTo(this.waiting);
			if (this.waiting.length() >= CHUNK) {
				flush();
			}
		}

		private void flush() {
			byte[] bytes = this.waiting.toString().getBytes(StandardCharsets.UTF_8);
			this.waiting.setLength(0);
			try {
				this.copy.writeToCopy(bytes, 0, bytes.length);
			}
			catch (SQLException ex) {
				throw new IllegalStateException("PostgreSQL does not take the rows of the file", ex);
			}
		}

	}

}
