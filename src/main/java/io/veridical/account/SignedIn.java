package io.veridical.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions of researchers who are signed in, on whatever replica.
 */
@Component
class SignedIn {

	private final JdbcClient jdbc;

	SignedIn(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Signs a researcher out everywhere. */
	void end(String name) {
		this.jdbc.sql("delete from spring_session where principal_name = :name").param("name", name).update();
	}

}
