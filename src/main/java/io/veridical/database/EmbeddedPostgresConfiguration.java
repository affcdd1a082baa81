package io.veridical.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the embedded server and points the data source at it, unless
 * {@code spring.datasource.url} names another one.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseNamed.class)
@EnableConfigurationProperties(EmbeddedPostgresProperties.class)
class EmbeddedPostgresConfiguration {

	@Bean
	EmbeddedPostgres embeddedPostgres(@Value("${veridical.data-dir:./data}") String dataDir,
			EmbeddedPostgresProperties properties) {
		return EmbeddedPostgres.start(DataFolder.within(dataDir).path(), properties);
	}

	@Bean
	JdbcConnectionDetails embeddedPostgresConnectionDetails(EmbeddedPostgres postgres) {
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return ServerAddress.USER;
			}

			@Override
			public String getPassword() {
				return postgres.address().password();
			}

			@Override
			public String getJdbcUrl() {
				return postgres.address().url(ServerAddress.DATABASE);
			}

		};
	}

}
