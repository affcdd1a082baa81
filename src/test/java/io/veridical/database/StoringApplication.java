package io.veridical.database;

import java.sql.Connection;

import javax.sql.DataSource;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A Spring Boot application with a data source and nothing else, for tests that stop it
 * as people do.
 */
@Import(EmbeddedPostgresConfiguration.class)
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
class StoringApplication {

	public static void main(String[] args) {
		SpringApplication.run(StoringApplication.class, args);
	}

	@Bean
	CommandLineRunner stores(DataSource dataSource) {
		return (arguments) -> {
			try (Connection connection = dataSource.getConnection()) {
				System.out.println("storing on " + connection.getMetaData().getURL());
			}
			System.in.read();
		};
	}

}
