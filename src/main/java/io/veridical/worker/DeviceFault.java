package io.veridical.worker;

/**
 * The device failed, not the generator: its memory is full, say. Another worker may well
 * make the shard.
 */
final class DeviceFault extends RuntimeException {

	DeviceFault(String message) {
		super(message);
	}

}
