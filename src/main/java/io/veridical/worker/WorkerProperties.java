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
 * @param poll how long to wait before looking for a job again
 * @param batch how many images are delivered at a time; changes no pixel
 */
@Validated
@ConfigurationProperties("veridical.worker")
record WorkerProperties(@DefaultValue("true") boolean enabled, @DefaultValue("500ms") Duration poll,
		@DefaultValue("64") @Positive int batch) {

	WorkerProperties {
		if (poll.toMillis() < 1) {
			throw new IllegalArgumentException(
					"veridical.worker.poll is " + poll + "; it must be a millisecond or more");
		}
	}

}
