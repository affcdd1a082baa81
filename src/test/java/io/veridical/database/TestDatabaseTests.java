package io.veridical.database;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every test that asks for a database may rely on.
 */
class TestDatabaseTests {

	@Test
	void migratedDatabaseHasTheTablesAndNoRows() {
		JdbcClient client = JdbcClient.create(TestDatabase.migrated().dataSource());

		assertThat(client.sql("select count(*) from image_pool").query(Long.class).single()).isZero();
	}

	@Test
	void databasesAreStrangersToEachOther() {
		JdbcClient one = JdbcClient.create(TestDatabase.empty().dataSource());
		JdbcClient other = JdbcClient.create(TestDatabase.empty().dataSource());
		one.sql("create table mine (id int)").update();

		assertThat(other.sql("select to_regclass('mine') is null").query(Boolean.class).single()).isTrue();
	}

}
