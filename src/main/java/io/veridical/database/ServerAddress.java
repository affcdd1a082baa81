package io.veridical.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Where a server listens, and the password that opens it: to the superuser, who makes
 * databases, and to the application, which owns one and can do nothing outside of it.
 *
 * @param port its port on the loopback interface
 * @param password the password of {@value #SUPERUSER} and {@value #USER}
 */
record ServerAddress(int port, String password) {

	static final String SUPERUSER = "postgres";

	/** The database that every cluster has. */
	static final String FIRST_DATABASE = "postgres";

	static final String USER = "veridical";

	static final String DATABASE = "veridical";

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&ApplicationName=veridical".formatted(this.port,
				database);
	}

	/** Connects as superuser. */
	Connection connect() throws SQLException {
		return connect(SUPERUSER, FIRST_DATABASE);
	}

	Connection connect(String user, String database) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", user);
		properties.setProperty("password", this.password);
		properties.setProperty("loginTimeout", "10");
		return DriverManager.getConnection(url(database), properties);
	}

	/**
	 * Asks the server for its version, which also shows that it answers and knows the
	 * password.
	 */
	String version() throws SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("show server_version")) {
			result.next();
			return result.getString(1);
		}
	}

	/**
	 * Makes the application's account and database if they are not there: the first start
	 * may have been cut off before they were.
	 */
	void requireDatabase() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			if (isEmpty(statement, "select 1 from pg_roles where rolname = '" + USER + "'")) {
				// the password consists of letters, digits, hyphens and underscores
				statement.execute("create role %s login password '%s'".formatted(USER, this.password));
			}
			if (isEmpty(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
				statement.execute("create database %s owner %s".formatted(DATABASE, USER));
			}
		}
	}

	private static boolean isEmpty(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			return !result.next();
		}
	}

	@Override
	public String toString() {
		return "127.0.0.1:" + this.port;
	}

}
