package io.veridical.database;

import io.veridical.account.CurrentWorkspace;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice of the application finds a migrated PostgreSQL without asking, given whose rows
 * it sees.
 */
@DataJpaTest(includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE,
		classes = { HibernatePropertiesCustomizer.class, CurrentWorkspace.class }))
class TestDatabaseSliceTests {

	@Autowired
	private JdbcClient client;

	@Test
	void sliceRunsOnAMigratedPostgres() {
		assertThat(this.client.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 18");
		assertThat(this.client.sql("select count(*) from image_pool").query(Long.class).single()).isZero();
	}

}
