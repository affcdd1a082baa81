package io.veridical.database;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice of the application finds a migrated PostgreSQL without asking.
 */
@DataJpaTest
class TestDatabaseSliceTests {

	@Autowired
	private JdbcClient client;

	@Test
	void sliceRunsOnAMigratedPostgres() {
		assertThat(this.client.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 18");
		assertThat(this.client.sql("select count(*) from image_pool").query(Long.class).single()).isZero();
	}

}
