package io.veridical.database;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the embedded database server is run.
 *
 * @param port the port on the loopback interface, or 0 for a free one at each start
 * @param startTimeout how long the server may take to start, first unpacking and crash
 * recovery included
 * @param durable whether committed rows survive a power cut; only throw-away databases of
 * tests may say no
 */
@ConfigurationProperties("veridical.postgres")
record EmbeddedPostgresProperties(@DefaultValue("0") int port, @DefaultValue("120s") Duration startTimeout,
		@DefaultValue("true") boolean durable) {

	EmbeddedPostgresProperties {
		if (port < 0 || port > 65535) {
			throw new IllegalArgumentException(
					"veridical.postgres.port must be 0 (any free port) or a port up to 65535, but is " + port);
		}
		if (startTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException(
					"veridical.postgres.start-timeout must be at least one second, but is " + startTimeout);
		}
	}

}
