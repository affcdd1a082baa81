package io.veridical;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Veridical, the place where people tell real images from generated ones. The profile
 * {@code worker} starts a worker for a server elsewhere instead.
 */
@Profile("!worker")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class VeridicalApplication {

	public static void main(String[] args) {
		SpringApplication.run(VeridicalApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
