package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Deletes what a process that was killed left on its way into a pool, a day later.
 */
@Component
class IncomingSweep {

	private static final Logger logger = LoggerFactory.getLogger(IncomingSweep.class);

	private static final Duration AGE = Duration.ofDays(1);

	private final UploadSieve sieve;

	private final ImportRows rows;

	private final Clock clock;

	IncomingSweep(UploadSieve sieve, ImportRows rows, Clock clock) {
		this.sieve = sieve;
		this.rows = rows;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void sweep() {
		Instant before = this.clock.instant().minus(AGE);
		if (!Files.isDirectory(this.sieve.incoming())) {
			return;
		}
		Set<Path> wanted = this.rows.running().stream().map(ImportOrder::place).collect(Collectors.toSet());
		try (Stream<Path> files = Files.list(this.sieve.incoming())) {
			for (Path file : files.filter((file) -> !wanted.contains(file)).toList()) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
					Files.deleteIfExists(file);
				}
			}
		}
		catch (IOException ex) {
			logger.warn("{} cannot be swept", this.sieve.incoming(), ex);
		}
	}

}
