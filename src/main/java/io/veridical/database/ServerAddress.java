package io.veridical.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Where a server listens, and the superuser's password.
 *
 * @param port its port on the loopback interface
 * @param password the password of {@value #USER}
 */
record ServerAddress(int port, String password) {

	static final String USER = "veridical";

	static final String DATABASE = "veridical";

	/** The database that every cluster has. */
	static final String FIRST_DATABASE = "postgres";

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&ApplicationName=veridical".formatted(this.port,
				database);
	}

	Connection connect(String database) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", USER);
		properties.setProperty("password", this.password);
		properties.setProperty("loginTimeout", "10");
		return DriverManager.getConnection(url(database), properties);
	}

	/**
	 * Asks the server for its version, which also shows that it answers and knows the
	 * password.
	 */
	String version() throws SQLException {
		try (Connection connection = connect(FIRST_DATABASE);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("show server_version")) {
			result.next();
			return result.getString(1);
		}
	}

	/**
	 * Makes the application's database if it is not there: the first start may have been
	 * cut off before it was.
	 */
	void requireDatabase() throws SQLException {
		try (Connection connection = connect(FIRST_DATABASE); Statement statement = connection.createStatement()) {
			try (ResultSet result = statement
				.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
				if (result.next()) {
					return;
				}
			}
			statement.execute("create database " + DATABASE);
		}
	}

	@Override
	public String toString() {
		return "127.0.0.1:" + this.port;
	}

}
