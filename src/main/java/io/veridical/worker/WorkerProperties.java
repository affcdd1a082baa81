package io.veridical.worker;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this process works on sampling jobs.
 *
 * @param enabled whether it works on them at all
 * @param lease how long a worker may be silent before its job is given to another
 * @param poll how long to wait before looking for a job again
 * @param batch how many images are delivered at a time; changes no pixel
 */
@Validated
@ConfigurationProperties("veridical.worker")
record WorkerProperties(@DefaultValue("true") boolean enabled, @DefaultValue("15s") Duration lease,
		@DefaultValue("500ms") Duration poll, @DefaultValue("64") @Positive int batch) {

	WorkerProperties {
		if (lease.toMillis() < 3 || poll.toMillis() < 1) {
			throw new IllegalArgumentException(
					"veridical.worker.lease is %s and poll is %s; both must be some milliseconds".formatted(lease,
							poll));
		}
	}

}
