package io.veridical.worker;

import java.time.Duration;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How this process works on sampling jobs.
 *
 * @param enabled whether it works on them at all
 * @param poll how long to wait before looking for a job again
 * @param batch how many images are delivered at a time; changes no pixel
 * @param threads how many shards are worked on side by side, each by one thread; 0 for
 * one in a server, one a processor in a worker of its own, one on a GPU
 * @param memory limits what lies between network and delivery, and the GPU's memory; 0
 * for a quarter of the heap and all of the GPU
 * @param device what runs the networks: {@code auto}, {@code cpu}, {@code cuda} or
 * {@code cuda:1}
 */
@Validated
@ConfigurationProperties("veridical.worker")
record WorkerProperties(@DefaultValue("true") boolean enabled, @DefaultValue("500ms") Duration poll,
		@DefaultValue("64") @Positive int batch, @DefaultValue("0") @PositiveOrZero int threads,
		@DefaultValue("0") DataSize memory, @DefaultValue("auto") String device) {

	WorkerProperties {
		if (poll.toMillis() < 1) {
			throw new IllegalArgumentException(
					"veridical.worker.poll is " + poll + "; it must be a millisecond or more");
		}
		if (memory.isNegative()) {
			throw new IllegalArgumentException("veridical.worker.memory is " + memory + "; it must be 0 or more");
		}
		DeviceChoice.of(device);
	}

	/**
	 * Returns how many bytes of images may be under way.
	 */
	long underway() {
		return (this.memory.toBytes() > 0) ? this.memory.toBytes() : Runtime.getRuntime().maxMemory() / 4;
	}

	DeviceChoice deviceChoice() {
		return DeviceChoice.of(this.device);
	}

}
